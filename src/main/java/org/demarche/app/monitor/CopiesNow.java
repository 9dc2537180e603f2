package org.demarche.app.monitor;

import java.time.Duration;

/**
 * Copies that have not arrived.
 *
 * @param waiting to be sent, or to be tried again
 * @param failed for good
 * @param unknown whether they went out
 * @param held until a person says go
 * @param oldest how long the first of those that wait has waited; zero if none does
 */
public record CopiesNow(int waiting, int failed, int unknown, int held, Duration oldest) {}
