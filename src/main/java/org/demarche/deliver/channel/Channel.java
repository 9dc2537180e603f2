package org.demarche.deliver.channel;

import java.util.Set;

/**
 * A way to hand copies over. One class with a constructor without arguments that is registered as a
 * service of this type; adding one adds a way.
 */
public interface Channel {

  /** Schemes of the addresses it takes, in lower case: {@code mailto}. */
  Set<String> schemes();

  /**
   * Keys of the settings it knows, each starting with its own word and a dot: {@code mail.url}. A
   * setting that starts with such a word and that no channel knows is refused as a typing error.
   */
  Set<String> settings();

  /**
   * Makes it ready for use by several threads; opens no connection.
   *
   * @throws ChannelException.Permanent if a setting is missing or wrong ({@link
   *     ChannelRules#SETTINGS})
   */
  Transport open(ChannelSettings settings) throws ChannelException;
}
