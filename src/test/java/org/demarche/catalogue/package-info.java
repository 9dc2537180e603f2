/** The catalogue of small packages, read back. */
@NullMarked
package org.demarche.catalogue;

import org.jspecify.annotations.NullMarked;
