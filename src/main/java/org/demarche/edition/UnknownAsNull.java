package org.demarche.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes what is not known as {@code null}: an empty text, or the number 0. */
public final class UnknownAsNull extends JsonSerializer<Object> {

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
