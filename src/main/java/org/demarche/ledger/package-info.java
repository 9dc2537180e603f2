/**
 * The record of what was done: runs, jobs, editions and deliveries in SQL, in a file of SQLite or
 * in a PostgreSQL. It knows ids, states and times, nothing of how a document is made or a copy is
 * sent. All of SQL is here. {@link org.demarche.ledger.Ledger} throws when the database is away,
 * which delivery needs; {@link org.demarche.ledger.Journal} goes on without it, which building
 * needs.
 */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
