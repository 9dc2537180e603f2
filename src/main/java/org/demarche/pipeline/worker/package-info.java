/**
 * Builds in processes of their own, so that a definition that hangs or eats memory harms nothing
 * but its worker, which is ended and replaced.
 *
 * <p>{@link WorkerPool} is the side that asks, {@link Worker} the side that builds. They speak over
 * the worker's standard input and output, one line of JSON for a job and one for its result. What a
 * worker logs goes to its standard error and from there to the log of the process that started it.
 */
@NullMarked
package org.demarche.pipeline.worker;

import org.jspecify.annotations.NullMarked;
