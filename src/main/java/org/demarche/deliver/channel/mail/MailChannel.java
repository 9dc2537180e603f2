package org.demarche.deliver.channel.mail;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.demarche.deliver.channel.Channel;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.Transport;

/** Mail by SMTP, through the server that {@code mail.url} names. */
@AutoService(Channel.class)
public final class MailChannel implements Channel {

  @Override
  public Set<String> schemes() {
    return Set.of("mailto");
  }

  @Override
  public Set<String> settings() {
    return Set.of(
        "mail.url", "mail.user", "mail.from", "mail.reply-to", "mail.trust", "mail.max-megabytes");
  }

  @Override
  public Transport open(ChannelSettings settings) throws ChannelException {
    return new MailTransport(settings);
  }
}
