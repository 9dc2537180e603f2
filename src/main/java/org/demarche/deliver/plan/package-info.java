/**
 * Lists and editions become a plan: who gets what, by which way, and why not.
 *
 * <p>Pure: no clock, no file, no ledger and no channel; what the ledger knows, whether a secret is
 * there and what time it is come in as values and functions. So a dry run cannot reach anybody.
 */
@NullMarked
package org.demarche.deliver.plan;

import org.jspecify.annotations.NullMarked;
