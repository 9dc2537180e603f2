/** What the ledger is told of builds: the one place that knows both. */
@NullMarked
package org.demarche.jobs;

import org.jspecify.annotations.NullMarked;
