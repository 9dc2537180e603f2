/**
 * What a night does: it looks at every accepted definition, has those built again whose edition
 * would come out different today, and reports.
 *
 * <p>Whether an edition is still good is told from its manifest alone; the ledger is not asked, so
 * a lost ledger costs no night. Takes the builder by constructor, and the day as a value.
 */
@NullMarked
package org.demarche.nightly;

import org.jspecify.annotations.NullMarked;
