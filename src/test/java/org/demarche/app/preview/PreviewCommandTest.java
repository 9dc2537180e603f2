package org.demarche.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.definition.DefinitionFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private Path definition;

  @BeforeEach
  void write() throws IOException {
    definition = folder.resolve("talks.yaml");
    Files.writeString(definition, DefinitionFormat.starter());
  }

  @Test
  void servesTheDocumentsAndEndsWithItsInput() throws Exception {
    String address;
    try (RunningPreview preview = new RunningPreview(definition)) {
      address = preview.address();
      assertEquals(200, get(address).statusCode());
      HttpResponse<String> briefing = get(address + "briefing.html");
      assertTrue(briefing.body().startsWith("<!DOCTYPE html>"), briefing::body);
      assertTrue(get(address + "summary.pdf").body().startsWith("%PDF"));
      assertEquals(404, get(address + "letter.html").statusCode());

      assertEquals(Exit.DONE, preview.end());
    }
    assertThrows(ConnectException.class, () -> get(address));
    assertFalse(Files.exists(folder.resolve("output")));
  }

  @Test
  void onlyWhoKnowsTheAddressIsAnswered() throws Exception {
    try (RunningPreview preview = new RunningPreview(definition)) {
      URI address = URI.create(preview.address());
      String path = address.getPath();
      String here = "127.0.0.1:" + address.getPort();

      assertEquals("HTTP/1.1 200 OK", status(address, "GET", path, here));
      assertEquals(
          "HTTP/1.1 200 OK", status(address, "GET", path, "localhost:" + address.getPort()));
      assertEquals("HTTP/1.1 403 Forbidden", status(address, "GET", path, "evil.example"));
      assertEquals("HTTP/1.1 403 Forbidden", status(address, "GET", "/", here));
      assertEquals(
          "HTTP/1.1 403 Forbidden", status(address, "GET", path.replaceFirst("/.", "/x"), here));
      assertEquals("HTTP/1.1 405 Method Not Allowed", status(address, "PUT", path, here));
      try (RunningPreview other = new RunningPreview(definition)) {
        assertNotEquals(path, URI.create(other.address()).getPath());
      }
    }
  }

  @Test
  void theLastGoodPageStaysWhileThereAreErrorsWhichAreToldWithTheirPlaces() throws Exception {
    try (RunningPreview preview = new RunningPreview(definition)) {
      String page = preview.address() + "briefing.html";
      String good = get(page).body();

      Files.writeString(definition, DefinitionFormat.starter() + "\nwrong: [\n");
      assertTrue(event(preview.address(), "\"good\": false").contains("talks.yaml:"));
      assertEquals(good, get(page).body());
      assertEquals(409, get(preview.address() + "briefing.pdf").statusCode());

      Files.writeString(
          definition, DefinitionFormat.starter().replaceFirst("(?m)^title: .*", "title: Zephyr"));
      event(preview.address(), "\"title\": \"Zephyr\"");
      assertTrue(get(page).body().contains("Zephyr"));
    }
  }

  @Test
  void aTemplateThatIsSavedIsUsed() throws Exception {
    Path house = Files.createDirectories(folder.resolve("house/summary"));
    Path template = house.resolve("document.ftl");
    Files.copy(Path.of("templates/summary/document.ftl"), template);
    try (RunningPreview preview = new RunningPreview(definition, "--templates", "house")) {
      String page = preview.address() + "summary.html";
      assertFalse(get(page).body().contains("Of the house"));

      Files.writeString(template, "<html><body><main>Of the house</main></body></html>");
      event(preview.address(), "\"number\": 2");
      assertTrue(get(page).body().contains("Of the house"));

      Files.writeString(template, "${nowhere}");
      event(preview.address(), "D406");
      assertTrue(get(page).body().contains("Of the house"));
    }
  }

  @Test
  void refusesWhatIsNoSingleFile() {
    assertEquals(Exit.USAGE, Ran.in(folder, "preview", "none.yaml").code());
    assertEquals(Exit.USAGE, Ran.in(folder, "preview", "-").code());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The first state that says this, told by the events. */
  private static String event(String address, String wanted) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "events")).build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), UTF_8))) {
      StringBuilder event = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        event.append(line).append('\n');
        if (line.isEmpty() && event.indexOf(wanted) >= 0) {
          return event.toString();
        }
        if (line.isEmpty()) {
          event.setLength(0);
        }
      }
      throw new AssertionError("never told: " + wanted);
    }
  }

  /** As no browser would ask, so by hand. */
  private static String status(URI address, String method, String path, String host)
      throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        BufferedReader answer =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      socket
          .getOutputStream()
          .write(
              "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(method, path, host)
                  .getBytes(UTF_8));
      return answer.readLine();
    }
  }
}
