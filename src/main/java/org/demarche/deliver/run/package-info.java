/**
 * Sends what was planned, each copy once.
 *
 * <p>A {@link org.demarche.deliver.run.DeliveryRun} takes a plan, has each copy made when its turn
 * comes, hands it to a channel, and writes each step down in the ledger before and after: what the
 * ledger cannot write down is not sent. The owner of a list is told of what went wrong, the
 * recipients never are.
 */
@NullMarked
package org.demarche.deliver.run;

import org.jspecify.annotations.NullMarked;
