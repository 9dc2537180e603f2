/**
 * Days of a definition, whole or in part, fixed or relative to another element. Knows the JDK
 * alone.
 */
@NullMarked
package org.demarche.model.date;

import org.jspecify.annotations.NullMarked;
