package org.demarche.deliver.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.model.MarkingOrder;
import org.demarche.model.Spelling;
import org.demarche.model.finding.Finding;

/**
 * What can be wrong with a list by itself, whatever is built.
 *
 * @param markings the levels
 * @param schemes of the channels there are
 * @param kinds of documents that there are templates for
 */
public record ListChecks(MarkingOrder markings, Set<String> schemes, Set<String> kinds) {

  public ListChecks {
    schemes = Set.copyOf(schemes);
    kinds = Set.copyOf(kinds);
  }

  /** The files with findings D5xx added; of lists with one id the first counts. */
  public List<ListFile> all(List<ListFile> files) {
    Map<String, String> seen = new TreeMap<>();
    return files.stream()
        .map(file -> file.with(Stream.concat(sameId(file, seen), own(file)).toList()))
        .toList();
  }

  private static Stream<Finding> sameId(ListFile file, Map<String, String> seen) {
    return file.list().filter(list -> file.places().values().containsKey("/id")).stream()
        .flatMap(
            list -> {
              String first = seen.putIfAbsent(list.id(), file.source().file());
              String message = "the list \"%s\" is also in %s".formatted(list.id(), first);
              return first == null
                  ? Stream.empty()
                  : Stream.of(
                      file.at(DistributionRules.TWICE, "/id", message, list.id(), "another id"));
            });
  }

  private Stream<Finding> own(ListFile file) {
    return file.list().stream()
        .flatMap(
            list ->
                Stream.of(
                        marking(file, "/upTo", list.upTo()),
                        kinds(file, "/kinds", list.kinds()),
                        link(file, list, list.form(), "/form"),
                        encryption(file, "", list.media(), !isNone(list.passwordFrom())),
                        owner(file, list.owner()),
                        repeated(file, list),
                        list.recipients().stream().flatMap(r -> recipient(file, list, r)))
                    .flatMap(findings -> findings));
  }

  private Stream<Finding> recipient(ListFile file, DistributionList list, Recipient recipient) {
    String at = recipient.pointer();
    MailForm form = recipient.form();
    boolean isOwn = !recipient.media().isEmpty() || !recipient.passwordFrom().isEmpty();
    return Stream.of(
            marking(file, at + "/clearance", recipient.clearance()),
            kinds(file, at + "/kinds", recipient.kinds()),
            form == null ? Stream.<Finding>empty() : link(file, list, form, at + "/form"),
            isOwn
                ? encryption(
                    file, at, list.mediaFor(recipient), list.optionsFor(recipient).isEncrypted())
                : Stream.<Finding>empty(),
            openLink(file, list, recipient),
            marks(file, list, recipient),
            addresses(file, recipient))
        .flatMap(findings -> findings);
  }

  private Stream<Finding> marking(ListFile file, String pointer, String marking) {
    return markings.knows(marking)
        ? Stream.empty()
        : Stream.of(
            file.at(
                DistributionRules.UNKNOWN_MARKING,
                pointer,
                "\"%s\" is not among the levels of marking%s"
                    .formatted(marking, hint(marking, markings.levels())),
                marking,
                String.join(", ", markings.levels())));
  }

  private Stream<Finding> kinds(ListFile file, String pointer, List<String> wanted) {
    Set<String> there = new TreeSet<>(kinds);
    return Stream.iterate(0, i -> i < wanted.size(), i -> i + 1)
        .filter(i -> !kinds.contains(wanted.get(i)))
        .map(
            i ->
                file.at(
                    DistributionRules.NO_SUCH_KIND,
                    pointer + "/" + i,
                    "there are no templates for \"%s\"%s"
                        .formatted(wanted.get(i), hint(wanted.get(i), there)),
                    wanted.get(i),
                    String.join(", ", there)));
  }

  private static Stream<Finding> link(
      ListFile file, DistributionList list, MailForm form, String pointer) {
    String message = "mails are to have a link, but the list has no \"linkBase\"";
    return form == MailForm.LINK && list.linkBase().isBlank()
        ? Stream.of(file.at(DistributionRules.NO_LINK, pointer, message, "link", ""))
        : Stream.empty();
  }

  /** A link leads to the documents as they were built. */
  private static Stream<Finding> openLink(ListFile file, DistributionList list, Recipient to) {
    boolean isMail = to.to().stream().anyMatch(address -> address.startsWith("mailto:"));
    String message = "a link leads to the documents without their password";
    return isMail && list.formFor(to) == MailForm.LINK && list.optionsFor(to).isEncrypted()
        ? Stream.of(
            file.at(DistributionRules.NOT_ENCRYPTED, to.pointer(), message, "link", "attachments"))
        : Stream.empty();
  }

  /** A file for Word can have neither watermark nor signature. */
  private static Stream<Finding> marks(ListFile file, DistributionList list, Recipient to) {
    CopyOptions options = list.optionsFor(to);
    String mark = options.watermark() ? "watermark" : "signature";
    boolean isOwn = !to.media().isEmpty();
    return (options.watermark() || options.signature())
            && list.mediaFor(to).contains(CopyMedium.DOCX)
        ? Stream.of(
            file.at(
                DistributionRules.NOT_MARKED,
                to.pointer() + (isOwn ? "/media" : ""),
                "the copy of \"%s\" is to have a %s, and \"docx\" cannot".formatted(to.id(), mark),
                "docx",
                "pdf"))
        : Stream.empty();
  }

  private static Stream<Finding> encryption(
      ListFile file, String pointer, List<CopyMedium> media, boolean isEncrypted) {
    return media.stream()
        .filter(medium -> isEncrypted && medium != CopyMedium.PDF)
        .limit(1)
        .map(
            medium ->
                file.at(
                    DistributionRules.NOT_ENCRYPTED,
                    pointer + "/media",
                    "a copy with a password cannot have \"%s\"".formatted(medium.key()),
                    medium.key(),
                    "pdf"));
  }

  private static Stream<Finding> owner(ListFile file, String owner) {
    String message = "the owner's address \"%s\" is no single mail address".formatted(owner);
    return owner.isEmpty() || Address.isMail(owner)
        ? Stream.empty()
        : Stream.of(
            file.at(
                DistributionRules.NO_ADDRESS,
                "/owner",
                message,
                owner,
                "for instance desk@example.org"));
  }

  private Stream<Finding> addresses(ListFile file, Recipient recipient) {
    return Stream.iterate(0, i -> i < recipient.to().size(), i -> i + 1)
        .flatMap(
            i -> address(file, Address.of(recipient.to().get(i)), recipient.addressPointer(i)));
  }

  private Stream<Finding> address(ListFile file, Address address, String pointer) {
    if (address.holdsPassword()) {
      String message = "the address holds a password";
      return Stream.of(file.at(DistributionRules.SECRET_IN_ADDRESS, pointer, message, "", ""));
    }
    return address.fault(schemes).stream()
        .map(
            fault ->
                remedied(
                    file.at(
                        DistributionRules.NO_ADDRESS,
                        pointer,
                        "the address \"%s\" %s".formatted(address.written(), fault),
                        address.written(),
                        "for instance mailto:ana@example.org or file:packets/ana"),
                    address));
  }

  private static Finding remedied(Finding finding, Address address) {
    boolean isMail = address.scheme().isEmpty() && address.written().matches("[^@\\s]+@[^@\\s]+");
    return isMail ? finding.withRemedy("Write \"mailto:" + address.written() + "\".") : finding;
  }

  private static Stream<Finding> repeated(ListFile file, DistributionList list) {
    Set<String> ids = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    Stream.Builder<Finding> findings = Stream.builder();
    for (Recipient recipient : list.recipients()) {
      if (!ids.add(recipient.id())) {
        findings.add(twice(file, recipient.pointer() + "/id", "recipient", recipient.id()));
      }
      for (int i = 0; i < recipient.to().size(); i++) {
        String address = recipient.to().get(i);
        if (!addresses.add(Address.of(address).normal())) {
          findings.add(twice(file, recipient.addressPointer(i), "address", address));
        }
      }
    }
    return findings.build();
  }

  private static Finding twice(ListFile file, String pointer, String what, String value) {
    String message = "the %s \"%s\" is there before".formatted(what, value);
    return file.at(DistributionRules.TWICE, pointer, message, value, "");
  }

  private static boolean isNone(String passwordFrom) {
    return passwordFrom.equals(DistributionList.NONE);
  }

  private static String hint(String word, Iterable<String> known) {
    String best = "";
    int least = Math.max(2, word.length() / 3 + 1);
    for (String other : known) {
      int distance = Spelling.distance(word, other);
      if (distance < least) {
        best = other;
        least = distance;
      }
    }
    return best.isEmpty() ? "" : "; did you mean \"" + best + "\"?";
  }
}
