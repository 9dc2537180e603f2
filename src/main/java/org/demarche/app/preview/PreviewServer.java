package org.demarche.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.edition.ManifestJson;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;

/**
 * Serves a preview on loopback, to those who know its address: the token in it is new each time,
 * and a page of another site that has its own name point to this machine is refused by the name.
 */
final class PreviewServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int CONFLICT = 409;
  private static final int TOKEN_BYTES = 24;
  private static final int THREADS = 32;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final String HTML = "text/html; charset=utf-8";

  /** Of the page around the documents, which have a policy of their own. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads;
  private final byte[] token;
  private final Previewed previewed;
  private final List<DocumentKind> kinds;
  private final Function<DocumentKind, Pdf> pdf;
  private final EventStreams streams = new EventStreams();
  private volatile DocumentKind shown;

  /**
   * A document for print.
   *
   * @param content its bytes; empty where it could not be made
   * @param why it could not be, in words
   */
  @SuppressWarnings("ArrayRecordComponent") // a value that is handed on once
  record Pdf(byte[] content, String why) {}

  private PreviewServer(
      HttpServer server,
      Previewed previewed,
      List<DocumentKind> kinds,
      Function<DocumentKind, Pdf> pdf) {
    this.server = server;
    this.previewed = previewed;
    this.kinds = kinds;
    this.pdf = pdf;
    this.shown = kinds.get(0);
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random).getBytes(UTF_8);
    this.threads =
        new ThreadPoolExecutor(
            0, THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), PreviewServer::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "preview");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts at any free port of this machine alone, and returns at once.
   *
   * @param kinds at least one; the first is shown first
   * @param pdf makes a document for print of the definition as it is on the disk
   */
  static PreviewServer start(
      Previewed previewed, List<DocumentKind> kinds, Function<DocumentKind, Pdf> pdf)
      throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
    PreviewServer preview = new PreviewServer(HttpServer.create(any, 0), previewed, kinds, pdf);
    preview.server.setExecutor(preview.threads);
    preview.server.createContext("/", preview::answer);
    preview.server.start();
    return preview;
  }

  /** With the token. */
  URI address() {
    return URI.create("http://127.0.0.1:%d/%s/".formatted(port(), new String(token, UTF_8)));
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** Reads the definition again and tells all pages. */
  void saved() {
    PreviewState state = previewed.read(shown);
    streams.tell(json(state));
  }

  private static String json(PreviewState state) {
    return new String(ManifestJson.writeRecord(state), UTF_8);
  }

  private void answer(HttpExchange http) throws IOException {
    try (http) {
      if (!isForUs(http)) {
        send(http, FORBIDDEN, "text/plain", "This is not the address of the preview.\n");
      } else if (!http.getRequestMethod().equals("GET")) {
        send(http, NOT_ALLOWED, "text/plain", "The preview is only read.\n");
      } else {
        String path = http.getRequestURI().getPath();
        answer(http, path.substring(token.length + 2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isForUs(HttpExchange http) {
    Set<String> names = Set.of("127.0.0.1:" + port(), "localhost:" + port());
    String host = String.valueOf(http.getRequestHeaders().getFirst("Host"));
    String[] parts = http.getRequestURI().getPath().split("/", 3);
    return names.contains(host)
        && parts.length == 3
        && MessageDigest.isEqual(parts[1].getBytes(UTF_8), token);
  }

  private void answer(HttpExchange http, String what) throws IOException, InterruptedException {
    switch (what) {
      case "" -> send(http, OK, HTML, shell());
      case "preview.css" -> send(http, OK, "text/css; charset=utf-8", resource(what));
      case "preview.js" -> send(http, OK, "text/javascript; charset=utf-8", resource(what));
      case "events" -> {
        head(http, "text/event-stream");
        http.sendResponseHeaders(OK, 0);
        streams.serve(http.getResponseBody(), json(previewed.state()));
      }
      default -> document(http, what);
    }
  }

  private void document(HttpExchange http, String file) throws IOException {
    for (DocumentKind kind : kinds) {
      if (file.equals(kind.name() + ".html")) {
        page(http, kind);
        return;
      }
      if (file.equals(kind.name() + ".pdf")) {
        print(http, kind);
        return;
      }
    }
    send(http, NOT_FOUND, "text/plain", "There is no such page.\n");
  }

  private void page(HttpExchange http, DocumentKind kind) throws IOException {
    shown = kind;
    PreviewState before = previewed.state();
    Optional<String> page = previewed.page(kind);
    if (!previewed.state().equals(before)) {
      streams.tell(json(previewed.state())); // a fault of its template
    }
    http.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'self'");
    if (page.isPresent()) {
      send(http, OK, HTML, page.get());
    } else {
      send(http, NOT_FOUND, "text/plain", "");
    }
  }

  private void print(HttpExchange http, DocumentKind kind) throws IOException {
    Pdf made = pdf.apply(kind);
    if (made.why().isEmpty()) {
      send(http, OK, Medium.PDF.mediaType(), made.content());
    } else {
      send(http, CONFLICT, "text/plain; charset=utf-8", made.why());
    }
  }

  private String shell() {
    StringBuilder links = new StringBuilder();
    for (DocumentKind kind : kinds) {
      links.append(
          "<li><a href=\"?kind=%1$s\" data-kind=\"%1$s\">%1$s</a></li>\n".formatted(kind.name()));
    }
    return resource("preview.html").replace("<!-- kinds -->", links);
  }

  private static String resource(String name) {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void head(HttpExchange http, String type) {
    Headers headers = http.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.putIfAbsent("Content-Security-Policy", List.of(POLICY));
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static void send(HttpExchange http, int code, String type, String body)
      throws IOException {
    send(http, code, type, body.getBytes(UTF_8));
  }

  private static void send(HttpExchange http, int code, String type, byte[] body)
      throws IOException {
    head(http, type);
    http.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    http.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
