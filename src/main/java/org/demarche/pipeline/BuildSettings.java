package org.demarche.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.Definition;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.jspecify.annotations.Nullable;

/**
 * What to make of definitions, and where to put it.
 *
 * @param out the folder that gets a folder for each package
 * @param kinds which documents, in the manifest's order; at least one
 * @param media in which forms; at least one
 * @param asOf the day that "today" means in the documents, whatever definitions say; null for none
 * @param today what "today" means for a definition that says no day; null for the date of its
 *     edition
 * @param strict whether warnings count as errors
 * @param timeLimit how long the documents of one definition may take to make
 * @param reuse whether a current edition that would come out the same again is left as it is,
 *     without making its documents
 * @param attachSource whether the briefing carries its definition, without comments
 * @param successorOf the SHA-256 of the definition that the current edition must be made of to be
 *     replaced: if another one came in between, that one stands; null for whatever is there
 * @param order of builds that several machines do: one with a smaller number than that of the
 *     current edition replaces nothing; 0 for builds that have no number
 */
public record BuildSettings(
    Path out,
    List<DocumentKind> kinds,
    Set<Medium> media,
    @Nullable LocalDate asOf,
    @Nullable LocalDate today,
    boolean strict,
    Duration timeLimit,
    boolean reuse,
    boolean attachSource,
    @Nullable String successorOf,
    long order) {

  /** Far beyond what any package needs: a document takes a second or two. */
  public static final int DEFAULT_TIME_LIMIT_MINUTES = 5;

  public BuildSettings {
    kinds = List.copyOf(kinds);
    media = Set.copyOf(media);
    if (kinds.isEmpty() || media.isEmpty()) {
      throw new IllegalArgumentException("a build makes at least one document");
    }
  }

  /** The briefing as PDF and HTML, as of the day that the definition says. */
  public static BuildSettings of(Path out) {
    return new BuildSettings(
        out,
        List.of(DocumentKind.BRIEFING),
        EnumSet.of(Medium.PDF, Medium.HTML),
        null,
        null,
        false,
        Duration.ofMinutes(DEFAULT_TIME_LIMIT_MINUTES),
        false,
        false,
        null,
        0);
  }

  public BuildSettings withKinds(List<DocumentKind> other) {
    return new BuildSettings(
        out, other, media, asOf, today, strict, timeLimit, reuse, attachSource, successorOf, order);
  }

  public BuildSettings withMedia(Set<Medium> other) {
    return new BuildSettings(
        out, kinds, other, asOf, today, strict, timeLimit, reuse, attachSource, successorOf, order);
  }

  public BuildSettings withAsOf(@Nullable LocalDate other) {
    return new BuildSettings(
        out,
        kinds,
        media,
        other,
        today,
        strict,
        timeLimit,
        reuse,
        attachSource,
        successorOf,
        order);
  }

  public BuildSettings withToday(LocalDate other) {
    return new BuildSettings(
        out, kinds, media, asOf, other, strict, timeLimit, reuse, attachSource, successorOf, order);
  }

  public BuildSettings withStrict(boolean other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, other, timeLimit, reuse, attachSource, successorOf, order);
  }

  public BuildSettings withTimeLimit(Duration other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, strict, other, reuse, attachSource, successorOf, order);
  }

  public BuildSettings withReuse(boolean other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, strict, timeLimit, other, attachSource, successorOf, order);
  }

  public BuildSettings withAttachSource(boolean other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, strict, timeLimit, reuse, other, successorOf, order);
  }

  public BuildSettings withSuccessorOf(@Nullable String other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, strict, timeLimit, reuse, attachSource, other, order);
  }

  public BuildSettings withOrder(long other) {
    return new BuildSettings(
        out, kinds, media, asOf, today, strict, timeLimit, reuse, attachSource, successorOf, other);
  }

  /** What the documents depend on, as text that is the same for the same settings. */
  String fingerprint() {
    return "kinds=%s media=%s strict=%s%s"
        .formatted(
            kinds.stream().map(DocumentKind::name).toList(),
            media.stream().sorted().map(Medium::extension).toList(),
            strict,
            attachSource ? " source" : "");
  }

  /** The day that "today" means for a definition. */
  LocalDate asOf(Definition definition) {
    if (asOf != null) {
      return asOf;
    }
    return today == null || definition.saysAsOf() ? definition.content().asOf() : today;
  }

  /** Whether what is made depends on more than the definition and what it is made with. */
  boolean dependOnDay() {
    return asOf != null || today != null;
  }

  /** The kinds of a package; the changes only where there is a state that they are since. */
  List<DocumentKind> kinds(boolean since) {
    return kinds.stream().filter(kind -> since || !kind.equals(DocumentKind.CHANGES)).toList();
  }

  /** File names of the documents that a package gets. */
  List<String> expected(boolean since) {
    return kinds(since).stream()
        .flatMap(kind -> media.stream().sorted().map(kind::fileName))
        .toList();
  }
}
