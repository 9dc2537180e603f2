package org.demarche.deliver.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.Deadline;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.Transport;

/** Connects, proves and is proved, and has a message dropped. */
final class SftpTransport implements Transport {

  private static final String KEY = "sftp.key";

  private final ChannelSettings settings;
  private final SshClient client;
  private final KnownHosts hosts;
  private final List<KeyPair> keys;
  private final long limit;

  SftpTransport(ChannelSettings settings) throws ChannelException {
    this.settings = settings;
    this.limit = settings.maxBytes("channel.max-megabytes");
    this.keys = keys(settings);
    this.client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    this.hosts = new KnownHosts(settings);
    client.setServerKeyVerifier(hosts);
    client.setUserAuthFactoriesNames("publickey", "password");
    CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.readTimeout());
    CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.readTimeout());
    client.start();
  }

  private static List<KeyPair> keys(ChannelSettings settings) throws ChannelException {
    Optional<String> file = settings.find(KEY);
    if (file.isEmpty()) {
      return List.of();
    }
    Path path = Path.of(file.get());
    String passphrase = settings.secret("sftp.key-passphrase").orElse(null);
    List<KeyPair> pairs = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      Iterable<KeyPair> read =
          SecurityUtils.loadKeyPairIdentities(
              null, new PathResource(path), in, FilePasswordProvider.of(passphrase));
      if (read != null) {
        read.forEach(pairs::add);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw ChannelSettings.wrong(KEY, "no key could be read from " + path, e);
    }
    if (pairs.isEmpty()) {
      throw ChannelSettings.wrong(KEY, "there is no key in " + path);
    }
    return pairs;
  }

  @Override
  public Receipt send(OutgoingMessage message) throws ChannelException {
    SftpAccount account = SftpAccount.of(message.address());
    ChannelSettings.limit(message.size(), limit);
    Optional<String> password = settings.secret("sftp.password." + account.host());
    ClientSession session = connected(account);
    try (Deadline deadline =
        new Deadline(settings.patience(message.size()), () -> session.close(true))) {
      keys.forEach(session::addPublicKeyIdentity);
      password.ifPresent(session::addPasswordIdentity);
      signIn(session, account, deadline);
      return drop(session, account, message, deadline);
    } finally {
      session.close(true);
    }
  }

  private ClientSession connected(SftpAccount account) throws ChannelException {
    try {
      return client
          .connect(account.user(), account.hostName(), account.port())
          .verify(settings.connectTimeout())
          .getSession();
    } catch (IOException e) {
      throw away(account, e.toString(), e);
    }
  }

  private void signIn(ClientSession session, SftpAccount account, Deadline deadline)
      throws ChannelException {
    try {
      session.auth().verify(settings.readTimeout());
    } catch (IOException e) {
      if (hosts.refused(session)) {
        throw new Permanent(
            ChannelRules.UNTRUSTED,
            "The key of %s is not the one in the file of known hosts".formatted(account),
            e);
      }
      if (noMoreWays(e)) {
        throw new Permanent(
            ChannelRules.SIGN_IN, "%s does not let %s in".formatted(account, account.user()), e);
      }
      throw away(account, deadline.reason(e.toString()), e);
    }
  }

  private static boolean noMoreWays(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SshException ssh
          && ssh.getDisconnectCode()
              == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
        return true;
      }
    }
    return false;
  }

  private static Receipt drop(
      ClientSession session, SftpAccount account, OutgoingMessage message, Deadline deadline)
      throws ChannelException {
    SftpClient sftp;
    try {
      sftp = SftpClientFactory.instance().createSftpClient(session);
    } catch (IOException e) {
      throw away(account, deadline.reason(e.toString()), e);
    }
    return new SftpUpload(sftp, account, message.copyId(), deadline).put(message.contents());
  }

  private static Passing away(SftpAccount account, String reason, Exception cause) {
    return new Passing(
        ChannelRules.AWAY,
        "%s cannot be reached: %s".formatted(account, SafeText.quoted(reason)),
        cause);
  }

  @Override
  public void close() {
    client.stop();
  }
}
