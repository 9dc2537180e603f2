package org.demarche.deliver.channel;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * A folder on another machine, by SFTP. Each copy has a folder of its own in it, named by the
 * copy's id, which appears whole or not at all. The machine's key must be known beforehand.
 */
@AutoService(Channel.class)
public final class SftpChannel implements Channel {

  @Override
  public Set<String> schemes() {
    return Set.of("sftp");
  }

  @Override
  public Set<String> settings() {
    return Set.of("sftp.known-hosts", "sftp.key");
  }

  @Override
  public Outlet open(ChannelSettings settings) throws ChannelException {
    return new SftpOutlet(settings);
  }
}
