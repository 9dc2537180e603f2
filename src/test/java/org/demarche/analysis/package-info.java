/** What a package implies, on packages small enough to see the answer, and on generated ones. */
@NullMarked
package org.demarche.analysis;

import org.jspecify.annotations.NullMarked;
