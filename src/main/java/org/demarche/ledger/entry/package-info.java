/**
 * What the ledger's rows say, as values: runs, jobs, editions, deliveries and their ids. Knows no
 * SQL.
 */
@NullMarked
package org.demarche.ledger.entry;

import org.jspecify.annotations.NullMarked;
