/** Two states of a package, found by their names, and the documents on how they differ. */
@NullMarked
package org.demarche.app.change;

import org.jspecify.annotations.NullMarked;
