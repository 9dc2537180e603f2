package org.demarche.deliver.channel;

import com.google.auto.service.AutoService;
import java.util.Set;

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
  public Outlet open(ChannelSettings settings) throws ChannelException {
    return new HttpOutlet(settings);
  }
}
