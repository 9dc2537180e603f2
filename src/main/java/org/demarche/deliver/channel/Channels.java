package org.demarche.deliver.channel;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All channels behind one transport; each is opened when an address first asks for it. */
public final class Channels implements Transport {

  /** Settings of all channels together. */
  private static final Set<String> COMMON =
      Set.of("channel.connect-seconds", "channel.read-seconds", "channel.max-megabytes");

  private final ChannelSettings settings;
  private final Map<String, Channel> byScheme = new HashMap<>();
  private final Map<Channel, Transport> opened = new HashMap<>();

  /**
   * Those that the service loader finds.
   *
   * @throws ChannelException.Permanent if a setting is of a channel but no channel knows it
   */
  public static Channels of(ChannelSettings settings) throws ChannelException {
    return new Channels(
        ServiceLoader.load(Channel.class).stream().map(ServiceLoader.Provider::get).toList(),
        settings);
  }

  Channels(List<Channel> channels, ChannelSettings settings) throws ChannelException {
    this.settings = settings;
    channels.forEach(channel -> channel.schemes().forEach(s -> byScheme.put(s, channel)));
    Set<String> known = new TreeSet<>(COMMON);
    channels.forEach(channel -> known.addAll(channel.settings()));
    Set<String> words = known.stream().map(Channels::firstWord).collect(Collectors.toSet());
    for (String key : new TreeSet<>(settings.values().keySet())) {
      if (words.contains(firstWord(key)) && !known.contains(key) && !key.endsWith(".file")) {
        throw ChannelSettings.wrong(key, fault(key));
      }
    }
  }

  private static String fault(String key) {
    return key.contains("password") || key.contains("token") || key.contains("passphrase")
        ? "secrets come from the environment or from a file that " + key + ".file names"
        : "no channel has such a setting";
  }

  private static String firstWord(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  /** Schemes that can be delivered to, in alphabetical order. */
  public Set<String> schemes() {
    return new TreeSet<>(byScheme.keySet());
  }

  /**
   * Opens the channel of an address ahead of use, so that a wrong setting shows before anything is
   * sent; makes no connection.
   *
   * @throws ChannelException.Permanent if there is no such channel or it isn't set up
   */
  public void prepare(URI address) throws ChannelException {
    transport(address);
  }

  @Override
  public Receipt send(OutgoingMessage message) throws ChannelException {
    return transport(message.address()).send(message);
  }

  /** The empty string if the address has no channel. */
  @Override
  public String host(URI address) {
    try {
      return transport(address).host(address);
    } catch (ChannelException e) {
      return "";
    }
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(Transport::close);
    opened.clear();
  }

  private synchronized Transport transport(URI address) throws ChannelException {
    Channel channel = byScheme.get(SafeText.scheme(address));
    if (channel == null) {
      throw new ChannelException.Permanent(
          ChannelRules.BAD_ADDRESS,
          "The address %s starts with none of %s".formatted(SafeText.address(address), schemes()));
    }
    Transport transport = opened.get(channel);
    if (transport == null) {
      transport = Objects.requireNonNull(channel.open(settings));
      opened.put(channel, transport);
    }
    return transport;
  }
}
