package org.demarche.deliver.channel;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file of a message.
 *
 * @param name without a folder, as the recipient sees it
 * @param mediaType such as {@code application/pdf}
 * @param content neither copied nor changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of a large document for each look would be waste
public record Attachment(String name, String mediaType, byte[] content) {

  public Attachment {
    if (!SafeText.isFileName(name)) {
      throw new IllegalArgumentException("not a file name: " + SafeText.line(name, 80));
    }
    if (!mediaType.matches("[\\w.+-]+/[\\w.+-]+(; ?charset=[\\w-]+)?")) {
      throw new IllegalArgumentException("not a media type: " + SafeText.line(mediaType, 80));
    }
  }

  /** Whether name, type and bytes are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "%s (%s, %d bytes)".formatted(name, mediaType, content.length);
  }
}
