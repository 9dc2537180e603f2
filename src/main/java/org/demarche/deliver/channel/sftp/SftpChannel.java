package org.demarche.deliver.channel.sftp;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.demarche.deliver.channel.Channel;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.Transport;

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
  public Transport open(ChannelSettings settings) throws ChannelException {
    return new SftpTransport(settings);
  }
}
