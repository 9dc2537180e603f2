/** Rules about who gives what: sides, counterparts, positions and money. One class a rule. */
@NullMarked
package org.demarche.checks.exchange;

import org.jspecify.annotations.NullMarked;
