package org.demarche.deliver.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.ServerTrust;
import org.demarche.deliver.channel.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PUTs the files of a message one after the other. */
final class HttpTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

  private final ChannelSettings settings;
  private final HttpClient client;
  private final long limit;

  HttpTransport(ChannelSettings settings) throws ChannelException {
    this.settings = settings;
    this.limit = settings.maxBytes("channel.max-megabytes");
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .sslContext(ServerTrust.context(settings, "http.trust"))
            .build();
  }

  @Override
  public Receipt send(OutgoingMessage message) throws ChannelException {
    URI address = checked(message.address());
    ChannelSettings.limit(message.size(), limit);
    Optional<String> token = settings.secret("http.token." + host(address));
    String answers = "";
    for (Attachment file : message.contents()) {
      HandedOver body = new HandedOver(file.content());
      HttpRequest request = request(message, file, body, token);
      answers = put(request, body, SafeText.address(request.uri()));
    }
    return new Receipt(answers);
  }

  private static URI checked(URI address) throws ChannelException {
    String host = address.getHost() == null ? "" : address.getHost();
    boolean safe = SafeText.scheme(address).equals("https") || SafeText.isLoopback(host);
    if (host.isEmpty() || !safe || address.getUserInfo() != null || address.getRawQuery() != null) {
      throw new Permanent(
          ChannelRules.BAD_ADDRESS,
          "%s is to be https with a host, without user, password or query"
              .formatted(SafeText.address(address)));
    }
    return address;
  }

  private HttpRequest request(
      OutgoingMessage message, Attachment file, HandedOver body, Optional<String> token)
      throws ChannelException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target(message, file))
            .PUT(body)
            .timeout(settings.patience(file.content().length))
            .header("Content-Type", file.mediaType())
            .header("Content-Digest", "sha-256=:" + sha256(file.content()) + ":")
            .header("X-Demarche-Copy", message.copyId());
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private static URI target(OutgoingMessage message, Attachment file) throws ChannelException {
    String base = message.address().getRawPath().replaceAll("/+$", "");
    try {
      String name = new URI(null, null, "/" + file.name(), null).toASCIIString();
      return message.address().resolve(base + "/" + message.copyId() + name);
    } catch (URISyntaxException e) {
      throw new Permanent(ChannelRules.BAD_ADDRESS, "No address for " + file.name(), e);
    }
  }

  private String put(HttpRequest request, HandedOver body, String target) throws ChannelException {
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(body, target, "interrupted", e);
    } catch (IOException e) {
      throw lost(body, target, e.toString(), e);
    }
    discard(response.body());
    return answer(response, target);
  }

  /** The status is all that counts; a body without an end must not hold anybody up. */
  private static void discard(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.debug("Closing an answer failed", e);
    }
  }

  private static ChannelException lost(
      HandedOver body, String target, String reason, Exception cause) {
    if (body.isWhole()) {
      return new Uncertain(
          "%s got the whole file but gave no answer: %s".formatted(target, SafeText.quoted(reason)),
          cause);
    }
    if (ServerTrust.isMissing(cause)) {
      return new Permanent(
          ChannelRules.UNTRUSTED, "The certificate for %s is not trusted".formatted(target), cause);
    }
    return new Passing(
        ChannelRules.AWAY,
        "%s was lost before it had the file: %s".formatted(target, SafeText.quoted(reason)),
        cause);
  }

  private static String answer(HttpResponse<?> response, String target) throws ChannelException {
    int status = response.statusCode();
    String said = "%s answered %d".formatted(target, status);
    if (status >= 200 && status < 300) {
      return said;
    }
    if (status == 401 || status == 407) {
      throw new Permanent(ChannelRules.SIGN_IN, said);
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      throw new Passing(ChannelRules.PUT_OFF, said, wait(response), null);
    }
    throw new Permanent(
        ChannelRules.REFUSED, said + (status < 400 ? ", and it is not followed" : ""));
  }

  private static @Nullable Duration wait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .flatMap(value -> RetryAfter.parse(value, Clock.systemUTC()))
        .orElse(null);
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
