package org.demarche.deliver.send;

/**
 * What became of the copies of a run.
 *
 * @param sent the far side has them
 * @param failed certainly not handed over, for good
 * @param unknown may have been handed over
 * @param skipped not claimed, so not sent by this run
 * @param left not tried to the end since the run was stopped
 */
public record SendSummary(int sent, int failed, int unknown, int skipped, int left) {}
