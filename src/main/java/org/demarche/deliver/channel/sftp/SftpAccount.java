package org.demarche.deliver.channel.sftp;

import java.net.URI;
import java.util.Locale;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.SafeText;

/**
 * What an address of SFTP says.
 *
 * @param port 22 unless given
 * @param folder absolute, or from the user's own folder where the address says {@code /~/}
 */
record SftpAccount(String user, String host, int port, String folder) {

  /** From {@code sftp://user@host:22/folder}. */
  static SftpAccount of(URI address) throws ChannelException {
    String user = address.getUserInfo();
    String path = address.getPath();
    if (address.getHost() == null
        || user == null
        || !user.matches("[\\w.@+-]{1,100}")
        || path == null
        || path.contains("/../")
        || !path.equals(SafeText.line(path, 1000))
        || address.getRawQuery() != null) {
      throw new Permanent(
          ChannelRules.BAD_ADDRESS,
          "%s is to be sftp://user@host/folder, without a password"
              .formatted(SafeText.address(address)));
    }
    String folder = path.startsWith("/~/") ? path.substring(3) : path;
    return new SftpAccount(
        user,
        address.getHost().toLowerCase(Locale.ROOT),
        address.getPort() < 0 ? 22 : address.getPort(),
        folder.isEmpty() ? "." : folder.replaceAll("(?<=.)/+$", ""));
  }

  /** Without brackets around an address of IPv6. */
  String hostName() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
