package org.demarche.deliver.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy on its way to one recipient, sent whole or not at all.
 *
 * @param copyId of letters, digits, dot, hyphen and underscore; names the copy in folders
 * @param messageId without angle brackets, made from the copy's id, so that a repeated mail is
 *     known as the same
 * @param name of the recipient; may be empty
 * @param address where to, with its scheme
 * @param subject one line; characters that would end it become spaces
 * @param text the message as plain text
 * @param html the same as HTML; the empty string if there is none
 * @param images shown in the HTML as {@code cid:<name>}
 * @param files what is handed over
 */
public record OutgoingMessage(
    String copyId,
    String messageId,
    String name,
    URI address,
    String subject,
    String text,
    String html,
    List<Attachment> images,
    List<Attachment> files) {

  /** Names of the files that hold the message where files are handed over. */
  private static final List<String> RESERVED = List.of("message.txt", "message.html");

  /** Of a segment of a copy's id, which is also the name of its folder. */
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  public OutgoingMessage {
    if (!copyId.matches(ID)) {
      throw new IllegalArgumentException("not an id of a copy: " + SafeText.line(copyId, 80));
    }
    if (!messageId.matches("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("not an id of a message: " + SafeText.line(messageId, 80));
    }
    name = SafeText.line(name, 200);
    subject = SafeText.line(subject, 500);
    images = List.copyOf(images);
    files = List.copyOf(files);
    refuseDoubleNames(images, files);
  }

  /** The id of the mail that carries a copy, from one who sends as {@code …@host}. */
  public static String messageId(String copyId, String host) {
    return copyId + "@" + host;
  }

  /** What is handed over where only files are: its files, and the message as files. */
  List<Attachment> contents() {
    List<Attachment> all = new ArrayList<>(files);
    if (!text.isBlank()) {
      all.add(message(RESERVED.get(0), "text/plain; charset=utf-8", subject + "\n\n" + text));
    }
    if (!html.isBlank()) {
      all.add(message(RESERVED.get(1), "text/html; charset=utf-8", html));
    }
    return all;
  }

  /** Of all that is handed over, in bytes, before it is encoded for mail. */
  long size() {
    long message = 2L * (text.length() + html.length());
    return message
        + Stream.of(images, files).flatMap(List::stream).mapToLong(OutgoingMessage::size).sum();
  }

  private static long size(Attachment file) {
    return file.content().length;
  }

  private static Attachment message(String name, String mediaType, String text) {
    return new Attachment(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuseDoubleNames(List<Attachment> images, List<Attachment> files) {
    Set<String> names = new HashSet<>(RESERVED);
    Stream.of(files, images)
        .flatMap(List::stream)
        .map(file -> file.name().toLowerCase(Locale.ROOT))
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("two files have the name " + name);
            });
  }
}
