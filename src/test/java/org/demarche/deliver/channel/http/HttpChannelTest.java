package org.demarche.deliver.channel.http;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.demarche.deliver.channel.Certificates;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Script;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpChannelTest {

  @SuppressWarnings("ArrayRecordComponent") // only looked at
  private record Put(Headers headers, byte[] content) {}

  private final Map<String, Put> puts = new ConcurrentSkipListMap<>();
  private final HttpServer server = server();
  private volatile int status = 201;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          byte[] content = exchange.getRequestBody().readAllBytes();
          puts.put(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              new Put(exchange.getRequestHeaders(), content));
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachFileIsPutUnderTheCopyWithItsDigest() throws Exception {
    send(Map.of());
    assertEquals(
        List.of(
            "PUT /in%20box/0D5K2-7QX1/all.zip",
            "PUT /in%20box/0D5K2-7QX1/briefing%20%C3%A9.pdf",
            "PUT /in%20box/0D5K2-7QX1/message.html",
            "PUT /in%20box/0D5K2-7QX1/message.txt"),
        List.copyOf(puts.keySet()));
    Put pdf = requireNonNull(puts.get("PUT /in%20box/0D5K2-7QX1/briefing%20%C3%A9.pdf"));
    assertArrayEquals(TestMessages.PDF, pdf.content());
    assertEquals("application/pdf", pdf.headers().getFirst("Content-Type"));
    assertEquals("0D5K2-7QX1", pdf.headers().getFirst("X-Demarche-Copy"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(TestMessages.PDF);
    assertEquals(
        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":",
        pdf.headers().getFirst("Content-Digest"));
    assertFalse(pdf.headers().containsKey("Authorization"));
  }

  @Test
  void aTokenGoesToItsHostOnly() throws Exception {
    send(Map.of("DEMARCHE_HTTP_TOKEN_LOCALHOST", "t0ken", "DEMARCHE_HTTP_TOKEN_OTHER", "no"));
    Put put = puts.values().iterator().next();
    assertEquals("Bearer t0ken", put.headers().getFirst("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 503})
  void whatMayPassSaysWhenToComeBack(int code) {
    status = code;
    Passing failure = assertThrows(Passing.class, () -> send(Map.of()));
    assertEquals(ChannelRules.PUT_OFF, failure.rule());
    assertEquals(Optional.of(Duration.ofMinutes(2)), failure.retryAfter());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 403, 404, 413})
  void whatIsRefusedStaysSo(int code) {
    status = code;
    assertEquals(ChannelRules.REFUSED, assertThrows(Permanent.class, () -> send(Map.of())).rule());
    assertEquals(1, puts.size(), "neither followed nor gone on with");
  }

  @Test
  void aTokenThatIsNotTheRightOneIsToldWithoutIt() {
    status = 401;
    Permanent failure =
        assertThrows(Permanent.class, () -> send(Map.of("DEMARCHE_HTTP_TOKEN_LOCALHOST", "t0ken")));
    assertEquals(ChannelRules.SIGN_IN, failure.rule());
    assertFalse(failure.text().contains("t0ken"));
  }

  @Test
  void aDropAfterTheBodyIsUnknown() throws IOException {
    try (Script script =
        new Script(
            (talk, number) -> {
              talk.hearUntil("");
              for (int i = 0; i < TestMessages.PDF.length; i++) {
                talk.in().read();
              }
            })) {
      assertThrows(Uncertain.class, () -> sendTo(script.port()));
    }
  }

  @Test
  void aDropBeforeTheBodyWasSentMayPass() throws Exception {
    try (Script script =
        new Script(
            (talk, number) -> {
              talk.hear();
              talk.socket().setSoLinger(true, 0);
            })) {
      OutgoingMessage large = TestMessages.withContent(to(script.port()), new byte[20_000_000]);
      try (Transport transport = new HttpChannel().open(TestMessages.settings(Map.of()))) {
        assertEquals(
            ChannelRules.AWAY, assertThrows(Passing.class, () -> transport.send(large)).rule());
      }
    }
  }

  @Test
  void nobodyListens() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertEquals(ChannelRules.AWAY, assertThrows(Passing.class, () -> sendTo(port)).rule());
  }

  @Test
  void withoutTlsOnlyThisMachineIsAnAddress() throws Exception {
    try (Transport transport = new HttpChannel().open(TestMessages.settings(Map.of()))) {
      for (String address :
          List.of(
              "http://example.org/in",
              "http://localhost.example.org/in",
              "https://ana:s3cret@example.org/in",
              "https://example.org/in?key=s3cret",
              "https:///in")) {
        Permanent failure =
            assertThrows(Permanent.class, () -> transport.send(TestMessages.to(address)), address);
        assertEquals(ChannelRules.BAD_ADDRESS, failure.rule());
        assertFalse(failure.text().contains("s3cret"), failure.text());
      }
    }
  }

  @Test
  void aServerNeedsACertificateThatIsTrusted(@TempDir Path folder) throws Exception {
    KeyStore keys = Certificates.keyStore("localhost");
    String trust = Certificates.pem(keys, folder.resolve("trusted.pem")).toString();
    try (Script script = new Script((talk, number) -> answerAll(talk.secured(keys)))) {
      OutgoingMessage message =
          TestMessages.withContent(
              TestMessages.to("https://localhost:" + script.port() + "/in"), new byte[10]);
      try (Transport transport = new HttpChannel().open(TestMessages.settings(Map.of()))) {
        assertEquals(
            ChannelRules.UNTRUSTED,
            assertThrows(Permanent.class, () -> transport.send(message)).rule());
      }
      try (Transport transport =
          new HttpChannel().open(TestMessages.settings(Map.of("http.trust", trust)))) {
        assertTrue(transport.send(message).text().endsWith("answered 204"));
      }
    }
  }

  private static void answerAll(Script.Talk talk) throws IOException {
    while (true) {
      int length = 0;
      for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      for (int i = 0; i < length; i++) {
        talk.in().read();
      }
      talk.say("HTTP/1.1 204 No Content\r\n");
    }
  }

  @Test
  void theTimeToComeBackIsSecondsOrADate() {
    Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    assertEquals(Optional.of(Duration.ofSeconds(7)), RetryAfter.parse(" 7 ", clock));
    assertEquals(
        Optional.of(Duration.ofMinutes(1)),
        RetryAfter.parse("Sat, 31 Jan 2026 12:01:00 GMT", clock));
    assertEquals(
        Optional.of(Duration.ZERO), RetryAfter.parse("Sat, 31 Jan 2026 11:00:00 GMT", clock));
    assertEquals(Optional.empty(), RetryAfter.parse("soon", clock));
  }

  private Receipt send(Map<String, String> environment) throws ChannelException {
    try (Transport transport =
        new HttpChannel().open(TestMessages.settings(new TreeMap<>(), environment))) {
      return transport.send(to(server.getAddress().getPort()));
    }
  }

  private static Receipt sendTo(int port) throws ChannelException {
    try (Transport transport =
        new HttpChannel().open(TestMessages.settings(Map.of("channel.read-seconds", "2")))) {
      return transport.send(to(port));
    }
  }

  private static OutgoingMessage to(int port) {
    return TestMessages.to("http://localhost:" + port + "/in%20box/");
  }
}
