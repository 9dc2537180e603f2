package org.demarche.deliver.channel.http;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.demarche.deliver.channel.Channel;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.Transport;

/**
 * HTTP PUT, over TLS unless to this machine. Each file goes to {@code <address>/<copy id>/<name>};
 * the same again puts the same.
 */
@AutoService(Channel.class)
public final class HttpChannel implements Channel {

  @Override
  public Set<String> schemes() {
    return Set.of("http", "https");
  }

  @Override
  public Set<String> settings() {
    return Set.of("http.trust");
  }

  @Override
  public Transport open(ChannelSettings settings) throws ChannelException {
    return new HttpTransport(settings);
  }
}
