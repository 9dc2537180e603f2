package org.demarche.pipeline.worker;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What goes over a worker's input and output: one line a message, in ASCII, so that neither an
 * encoding nor half a surrogate pair can spoil it. Records travel as they are, whatever they hold.
 *
 * <p>A worker's lines begin with a mark. Any other line on its standard output was printed by
 * something else.
 */
public final class Wire {

  /** A worker's first line: it takes jobs. */
  static final String READY = "demarche-worker: ready";

  /** To a worker: makes ready for jobs that will come. */
  static final String REHEARSE = "rehearse";

  /** Comes before a reply. */
  static final String REPLY = "demarche-worker: reply ";

  private static final ObjectMapper MAPPER = mapper();

  private Wire() {}

  /** The line without its end. */
  public static String write(Record message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  /**
   * A message again.
   *
   * @throws IOException if it is no such message
   */
  public static <T extends Record> T read(String line, Class<T> type) throws IOException {
    return MAPPER.readValue(line, type);
  }

  /**
   * The schema that a message names; empty if it names none.
   *
   * @throws IOException if it is no JSON
   */
  public static String schema(String line) throws IOException {
    return MAPPER.readTree(line).path("schema").asText();
  }

  private static ObjectMapper mapper() {
    SimpleModule texts = new SimpleModule();
    asText(texts, Path.class, Path::of);
    asText(texts, LocalDate.class, LocalDate::parse);
    asText(texts, Duration.class, Duration::parse);
    return JsonMapper.builder()
        .addModule(texts)
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .build();
  }

  private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> parser) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parser.apply(json.getText());
          }
        });
  }
}
