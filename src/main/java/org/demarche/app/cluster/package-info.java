/**
 * What a process does as one of several that share a watched folder, its documents, a ledger and a
 * broker: one class a role. Each is started with the process, and acts while it holds its lease.
 */
@NullMarked
package org.demarche.app.cluster;

import org.jspecify.annotations.NullMarked;
