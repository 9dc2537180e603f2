package org.demarche.deliver.channel;

import com.google.auto.service.AutoService;
import java.util.Set;

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
  public Outlet open(ChannelSettings settings) throws ChannelException {
    return new MailOutlet(settings);
  }
}
