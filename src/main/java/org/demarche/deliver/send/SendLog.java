package org.demarche.deliver.send;

import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.Receipt;

/**
 * Where it is written down what was sent. Called by several threads at once, never twice at once
 * for the same copy. What returns must be on the disk; an exception ends the run, since nothing may
 * be sent that can't be written down.
 */
public interface SendLog {

  /**
   * Right before each try, after the message was made: from now on the copy may have been handed
   * over. A copy that is claimed and never heard of again, since the process was killed, has an
   * unknown outcome.
   *
   * @return false if it must not be sent, since it was sent, is being sent, or its outcome is
   *     unknown
   */
  boolean claim(String copyId);

  /** The far side has it. */
  void sent(String copyId, Receipt receipt);

  /**
   * It was certainly not handed over. A copy that could not be made comes here unclaimed.
   *
   * @param willRetry whether the same run claims it again after a wait
   */
  void failed(String copyId, ChannelException failure, boolean willRetry);

  /** It may or may not have been handed over, and is not tried again. */
  void unknown(String copyId, ChannelException failure);
}
