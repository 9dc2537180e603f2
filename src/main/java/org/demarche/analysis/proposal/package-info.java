/** Two proposals on the same questions: what both say, and what one says alone. */
@NullMarked
package org.demarche.analysis.proposal;

import org.jspecify.annotations.NullMarked;
