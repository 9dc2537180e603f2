package org.demarche.deliver.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One who gets copies. What is null or empty is as the list has it.
 *
 * @param id unique in its list
 * @param name as cover and watermark have it
 * @param to addresses: each gets a copy; see {@link Address}
 * @param clearance the highest marking that the recipient may have; empty: unmarked packages only
 * @param language BCP 47 tag or empty; reserved, nothing depends on it yet
 * @param kinds of documents, or empty
 * @param media what a copy consists of, or empty
 * @param form or null
 * @param watermark or null
 * @param signature or null
 * @param passwordFrom where the password is, {@code none}, or empty
 * @param paused whether nothing is sent for the time being
 * @param pointer the place in its list (RFC 6901)
 */
public record Recipient(
    String id,
    String name,
    List<String> to,
    String clearance,
    String language,
    List<String> kinds,
    List<CopyMedium> media,
    @Nullable MailForm form,
    @Nullable Boolean watermark,
    @Nullable Boolean signature,
    String passwordFrom,
    boolean paused,
    String pointer) {

  public Recipient {
    to = List.copyOf(to);
    kinds = List.copyOf(kinds);
    media = List.copyOf(media);
  }

  /** The place of an address in the list; an only address may stand without a list around it. */
  public String addressPointer(int index) {
    return pointer + "/to/" + index;
  }
}
