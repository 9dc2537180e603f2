/**
 * Several processes, on several machines, that share the work of one: who does what only one may do
 * (leases of the ledger), and builds that go through a queue of a message broker. What travels are
 * references to files, never their contents. Knows nothing of the watched folder or of nights.
 */
@NullMarked
package org.demarche.cluster;

import org.jspecify.annotations.NullMarked;
