package org.demarche.deliver.channel.sftp;

import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelSettings;

/** Only keys of the file of known hosts, which is never written to; remembers whom it refused. */
final class KnownHosts implements ServerKeyVerifier {

  private static final String KEY = "sftp.known-hosts";

  /** A session that ends forgets what it was told, so it is remembered here. */
  private final Set<ClientSession> refused =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final ServerKeyVerifier file;

  KnownHosts(ChannelSettings settings) throws ChannelException {
    Path path = Path.of(settings.need(KEY));
    if (!Files.isReadable(path)) {
      throw ChannelSettings.wrong(KEY, "the file " + path + " cannot be read");
    }
    this.file = new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, path);
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    boolean known = file.verifyServerKey(session, remote, key);
    if (!known) {
      refused.add(session);
    }
    return known;
  }

  boolean refused(ClientSession session) {
    return refused.contains(session);
  }
}
