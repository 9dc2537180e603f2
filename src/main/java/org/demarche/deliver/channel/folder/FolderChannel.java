package org.demarche.deliver.channel.folder;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.Channel;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.Transport;

/**
 * A folder on this machine or on a mounted share. Each copy has a folder of its own in it, named by
 * the copy's id, which appears whole or not at all.
 */
@AutoService(Channel.class)
public final class FolderChannel implements Channel {

  @Override
  public Set<String> schemes() {
    return Set.of("file");
  }

  @Override
  public Set<String> settings() {
    return Set.of();
  }

  @Override
  public Transport open(ChannelSettings settings) throws ChannelException {
    long limit = settings.maxBytes("channel.max-megabytes");
    return message -> {
      List<Attachment> contents = message.contents();
      ChannelSettings.limit(message.size(), limit);
      return new FolderTransport(folder(message.address()), message.copyId()).put(contents);
    };
  }

  private static Path folder(URI address) throws ChannelException {
    try {
      return Path.of(address);
    } catch (IllegalArgumentException e) {
      throw new Permanent(
          ChannelRules.BAD_ADDRESS,
          "%s is not a folder of this machine".formatted(SafeText.address(address)),
          e);
    }
  }
}
