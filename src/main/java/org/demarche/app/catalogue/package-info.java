/** The command that writes the catalogue again. */
@NullMarked
package org.demarche.app.catalogue;

import org.jspecify.annotations.NullMarked;
