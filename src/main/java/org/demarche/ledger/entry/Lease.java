package org.demarche.ledger.entry;

import java.time.Instant;

/**
 * The right of one process to do what only one may do at a time.
 *
 * @param name of what it is for, such as {@code night}
 * @param holder the process, in words
 * @param fence greater than that of every earlier holder
 * @param taken since when the holder has it, by the database's clock
 * @param expires when it ends unless it is renewed, by the database's clock
 */
public record Lease(String name, String holder, long fence, Instant taken, Instant expires) {}
