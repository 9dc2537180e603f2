package org.demarche.ledger.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of several processes that share the work.
 *
 * @param host the machine's name
 * @param pid of the process on that machine
 * @param roles what it does, in words
 * @param since when it began
 * @param seen when it was last heard of
 * @param brokerAway since when the broker is away for it; null if it is not
 */
public record ClusterMember(
    String host,
    long pid,
    String roles,
    Instant since,
    Instant seen,
    @Nullable Instant brokerAway) {}
