/** Documents on changes, made by the command. */
@NullMarked
package org.demarche.app.change;

import org.jspecify.annotations.NullMarked;
