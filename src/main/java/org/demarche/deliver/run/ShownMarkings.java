package org.demarche.deliver.run;

import java.util.List;
import java.util.Locale;
import org.demarche.deliver.channel.Attachment;
import org.demarche.edition.Edition;
import org.demarche.model.MarkingOrder;

/**
 * Where copies show how they are marked.
 *
 * @param order of the markings
 * @param inSubject whether subjects of mails begin with the marking
 * @param inNames whether names of files do
 */
public record ShownMarkings(MarkingOrder order, boolean inSubject, boolean inNames) {

  String subject(List<Edition> editions, String subject) {
    String marking = of(editions);
    return inSubject && !marking.isEmpty() ? "[%s] %s".formatted(marking, subject) : subject;
  }

  Attachment named(List<Edition> editions, Attachment file) {
    String marking =
        of(editions)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return inNames && !marking.isEmpty()
        ? new Attachment(marking + "-" + file.name(), file.mediaType(), file.content())
        : file;
  }

  /** Whether everybody may have them. */
  boolean isPublic(List<Edition> editions) {
    return editions.stream().allMatch(edition -> order.isPublic(edition.manifest().marking()));
  }

  private String of(List<Edition> editions) {
    return order.highest(editions.stream().map(edition -> edition.manifest().marking()).toList());
  }
}
