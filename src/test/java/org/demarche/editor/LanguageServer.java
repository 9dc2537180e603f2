package org.demarche.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A language server for YAML, as an editor speaks to it: JSON-RPC over its standard streams. */
final class LanguageServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private int requests;

  /**
   * @param program its script, for Node
   * @param folder that is opened
   */
  LanguageServer(Path program, Path folder) throws IOException {
    process =
        new ProcessBuilder("node", program.toString(), "--stdio")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    in = process.getInputStream();
    out = process.getOutputStream();
    ObjectNode opening = JSON.createObjectNode();
    opening.putNull("processId").put("rootUri", folder.toUri().toString());
    ObjectNode capabilities = opening.putObject("capabilities");
    capabilities.putObject("workspace").put("configuration", true);
    ObjectNode document = capabilities.putObject("textDocument");
    document.putObject("hover").putArray("contentFormat").add("markdown");
    ObjectNode completion = document.putObject("completion").putObject("completionItem");
    completion.put("snippetSupport", true).putArray("documentationFormat").add("markdown");
    ask("initialize", opening);
    tell("initialized", JSON.createObjectNode());
  }

  /** Opens a file, and waits for what the server finds in it. */
  JsonNode open(Path file, String text) throws IOException {
    ObjectNode opened = JSON.createObjectNode();
    opened
        .putObject("textDocument")
        .put("uri", file.toUri().toString())
        .put("languageId", "yaml")
        .put("version", 1)
        .put("text", text);
    tell("textDocument/didOpen", opened);
    return await(
            message ->
                message.path("method").asText().equals("textDocument/publishDiagnostics")
                    && message.at("/params/uri").asText().endsWith("" + file.getFileName()))
        .at("/params/diagnostics");
  }

  /**
   * Asks about a place of a file that is open.
   *
   * @param what {@code completion} or {@code hover}
   * @param line from 0
   * @param character from 0
   */
  JsonNode at(String what, Path file, int line, int character) throws IOException {
    ObjectNode place = JSON.createObjectNode();
    place.putObject("textDocument").put("uri", file.toUri().toString());
    place.putObject("position").put("line", line).put("character", character);
    return ask("textDocument/" + what, place);
  }

  private JsonNode ask(String method, JsonNode parameters) throws IOException {
    int id = ++requests;
    write(message(method, parameters).put("id", id));
    return await(message -> !message.has("method") && message.path("id").asInt() == id)
        .path("result");
  }

  private void tell(String method, JsonNode parameters) throws IOException {
    write(message(method, parameters));
  }

  private static ObjectNode message(String method, JsonNode parameters) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
    message.set("params", parameters);
    return message;
  }

  /** Answers what the server asks meanwhile. */
  private JsonNode await(Predicate<JsonNode> wanted) throws IOException {
    while (true) {
      JsonNode message = read();
      if (wanted.test(message)) {
        return message;
      }
      if (message.has("method") && message.has("id")) {
        answer(message);
      }
    }
  }

  private void answer(JsonNode asked) throws IOException {
    ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", asked.path("id"));
    if (asked.path("method").asText().equals("workspace/configuration")) {
      ArrayNode settings = answer.putArray("result");
      asked.at("/params/items").forEach(item -> settings.add(settings(item)));
    } else {
      answer.putNull("result");
    }
    write(answer);
  }

  /** As the extension has them by default, but nothing is fetched. */
  private static JsonNode settings(JsonNode item) {
    ObjectNode settings = JSON.createObjectNode();
    if (item.path("section").asText().equals("yaml")) {
      settings.put("validate", true).put("hover", true).put("completion", true);
      settings.putObject("schemaStore").put("enable", false);
    }
    return settings;
  }

  private void write(JsonNode message) throws IOException {
    byte[] body = JSON.writeValueAsBytes(message);
    out.write("Content-Length: %d\r\n\r\n".formatted(body.length).getBytes(UTF_8));
    out.write(body);
    out.flush();
  }

  private JsonNode read() throws IOException {
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring("Content-Length: ".length()));
      }
    }
    return JSON.readTree(in.readNBytes(length));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The language server has ended");
      }
      line.write(next);
    }
    return line.toString(UTF_8).strip();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
