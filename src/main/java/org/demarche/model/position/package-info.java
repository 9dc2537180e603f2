/**
 * Who takes part and what they hold: parties, positions with fallbacks, demands, and the texts
 * around them. A party, a position or a recommendation is one record each; knows elements and
 * dates.
 */
@NullMarked
package org.demarche.model.position;

import org.jspecify.annotations.NullMarked;
