/** What changed between two states of a package, and what follows from it. */
@NullMarked
package org.demarche.analysis.change;

import org.jspecify.annotations.NullMarked;
