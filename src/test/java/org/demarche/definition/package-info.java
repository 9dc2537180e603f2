/** Tests of the reader. */
@NullMarked
package org.demarche.definition;

import org.jspecify.annotations.NullMarked;
