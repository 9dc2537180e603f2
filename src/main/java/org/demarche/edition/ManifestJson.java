package org.demarche.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A manifest as JSON: UTF-8, indented by two spaces, ended by a line feed on every system. */
public final class ManifestJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new IsoDate()))
          .propertyNamingStrategy(new Keys())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Separators COLONS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);

  private ManifestJson() {}

  /** With its own digest as its last member, see {@link ManifestVerifier}. */
  public static byte[] write(Manifest manifest) {
    return ManifestDigest.add(writeRecord(manifest));
  }

  /** Any record of texts, numbers, dates and lists, in the form of a manifest. */
  public static byte[] writeRecord(Record manifest) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(COLONS).withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return (MAPPER.writer(printer).writeValueAsString(manifest) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest is always JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote, also of a later version that says more. Data, and fonts and
   * policy of a document, are left out where there are none; a former version called the package
   * {@code packageId} and knew neither a bottom line, a language nor decisions.
   *
   * @throws IOException if it is no manifest
   */
  public static Manifest read(byte[] json) throws IOException {
    JsonNode tree = MAPPER.readTree(json);
    for (JsonNode document : tree.path("documents")) {
      if (document instanceof ObjectNode members) {
        members.putIfAbsent("fonts", members.arrayNode());
        members.putIfAbsent("contentSecurityPolicy", members.textNode(""));
      }
    }
    if (!(tree instanceof ObjectNode manifest)) {
      throw new IOException("no manifest");
    }
    JsonNode formerKey = manifest.remove("packageId");
    if (formerKey != null) {
      manifest.set("package", formerKey);
    }
    manifest.putIfAbsent("bottomLine", manifest.textNode(""));
    manifest.putIfAbsent("language", manifest.textNode("en"));
    manifest.putIfAbsent("decisions", manifest.numberNode(0));
    manifest.putIfAbsent("since", manifest.nullNode());
    if (!manifest.has("data")) {
      manifest.putArray("data");
    }
    return MAPPER.treeToValue(manifest, Manifest.class);
  }

  /**
   * Reads what {@link #writeRecord} wrote, also of a later version that says more.
   *
   * @throws IOException if it is no such record
   */
  public static <T extends Record> T readRecord(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /** The id of a package is "package", which Java does not allow as a name. */
  private static final class Keys extends PropertyNamingStrategies.NamingBase {

    private static final long serialVersionUID = 1;

    @Override
    public String translate(String name) {
      return name.equals("packageId") ? "package" : name;
    }
  }

  private static final class IsoDate extends FromStringDeserializer<LocalDate> {

    private static final long serialVersionUID = 1;

    IsoDate() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String text, DeserializationContext context)
        throws IOException {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, LocalDate.class, "a date like 1998-10-22 wanted");
      }
    }
  }

  /** Writes what is not known as {@code null}: an empty text, or the number 0. */
  public static final class UnknownAsNull extends JsonSerializer<Object> {

    /** For Jackson. */
    public UnknownAsNull() {}

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.equals("") || value.equals(0)) {
        json.writeNull();
      } else {
        json.writePOJO(value);
      }
    }
  }
}
