package org.demarche.deliver.channel;

import java.net.URI;
import java.util.Locale;

/** A channel with its settings, ready to send; safe for use by several threads. */
public interface Transport extends AutoCloseable {

  /**
   * Hands a copy over, whole. Returns when the far side has said that it has it.
   *
   * @throws ChannelException.Passing if it was certainly not handed over, and may be later
   * @throws ChannelException.Permanent if it was certainly not handed over, and never will be
   * @throws ChannelException.Uncertain if it may or may not have been
   */
  Receipt send(OutgoingMessage message) throws ChannelException;

  /** The machine that a message to this address is handed to; the empty string is this one. */
  default String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  /** Ends what is still open; nothing is sent any more. */
  @Override
  default void close() {}
}
