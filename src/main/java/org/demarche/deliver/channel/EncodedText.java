package org.demarche.deliver.channel;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Texts of headers (RFC 2047). A text that itself looks encoded, such as {@code =?utf-8?B?…?=}, is
 * encoded too, so that readers see what was written and not what it would decode to.
 */
public final class EncodedText {

  /** An encoded word has at most 75 characters; these bytes in base64 fit. */
  private static final int MOST_BYTES = 45;

  private EncodedText() {}

  /** For a header that is text. */
  public static String of(String text) throws UnsupportedEncodingException {
    return looksEncoded(text) ? words(text) : MimeUtility.encodeText(text, "UTF-8", null);
  }

  /** An address with the name of its owner. */
  public static InternetAddress named(String address, String name)
      throws UnsupportedEncodingException {
    return looksEncoded(name)
        ? new Named(address, name)
        : new InternetAddress(address, name, "UTF-8");
  }

  private static boolean looksEncoded(String text) {
    return text.contains("=?");
  }

  private static String words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String next = Character.toString(c);
              if (bytes(part + next).length > MOST_BYTES) {
                words.add(word(part.toString()));
                part.setLength(0);
              }
              part.append(next);
            });
    words.add(word(part.toString()));
    return String.join("\r\n ", words);
  }

  private static String word(String part) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(part)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The library encodes no name that is ASCII. */
  private static final class Named extends InternetAddress {

    private static final long serialVersionUID = 1;

    Named(String address, String name) {
      setAddress(address);
      this.personal = name;
      this.encodedPersonal = words(name);
    }
  }
}
