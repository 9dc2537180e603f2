package org.demarche.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.Basis;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.files.FileNames;
import org.demarche.files.Sha256;
import org.demarche.pipeline.BuildSettings;
import org.demarche.render.TypesetDocument;

/**
 * Holds accepted definitions against their current editions. Only where the day may matter is a
 * definition read; otherwise its hash and the manifest tell. Safe for use by several threads.
 */
final class StalenessCheck {

  /** The facts of a definition on the day that settings say; empty if it can't be read. */
  @FunctionalInterface
  interface FactsOfDay {

    Optional<TimeFacts> of(Path definition, BuildSettings settings);
  }

  private final NightSettings settings;
  private final Basis basis;
  private final Predicate<TypesetDocument.Font> fonts;
  private final FactsOfDay facts;

  /**
   * @param basis of this night, see {@link org.demarche.pipeline.InputHasher}
   * @param fonts whether a font of the system is there, unchanged
   */
  StalenessCheck(
      NightSettings settings,
      Basis basis,
      Predicate<TypesetDocument.Font> fonts,
      FactsOfDay facts) {
    this.settings = settings;
    this.basis = basis;
    this.fonts = fonts;
    this.facts = facts;
  }

  Staleness inspect(Path definition) {
    String id = FileNames.stem(definition);
    Optional<Edition> current = new EditionStore(settings.build().out()).readable(id);
    if (settings.force()) {
      return verdict(definition, id, current, List.of("everything is to be built"));
    }
    if (current.isEmpty()) {
      return verdict(definition, id, current, List.of("it has no edition"));
    }
    List<String> reasons = changes(definition, current.get());
    if (!reasons.isEmpty()) {
      return verdict(definition, id, current, reasons);
    }
    return ofDay(definition, id, current.get());
  }

  private List<String> changes(Path definition, Edition current) {
    List<String> reasons = new ArrayList<>();
    Manifest manifest = current.manifest();
    try {
      if (!Sha256.of(definition).equals(manifest.input().sha256())) {
        reasons.add("the definition has changed");
      }
    } catch (IOException e) {
      reasons.add("the definition cannot be read");
    }
    if (!manifest.version().equals(settings.version())) {
      reasons.add(
          "the edition is of version %s, this is %s"
              .formatted(manifest.version(), settings.version()));
    }
    if (!manifest.basis().templates().equals(basis.templates())) {
      reasons.add("the templates have changed");
    }
    if (!manifest.basis().assets().equals(basis.assets())
        || !manifest.systemFonts().allMatch(fonts)) {
      reasons.add("fonts or images have changed");
    }
    if (!manifest.basis().settings().equals(basis.settings())) {
      reasons.add("the settings have changed");
    }
    if (!current.seemsWhole()) {
      reasons.add("a document of the edition is missing or damaged");
    }
    return reasons;
  }

  private Staleness ofDay(Path definition, String id, Edition current) {
    TimeFacts then = current.manifest().facts();
    if (then.holdOn(settings.today())) {
      return unchanged(definition, id, current, then);
    }
    Optional<TimeFacts> now = facts.of(definition, settings.forToday());
    if (now.isEmpty()) {
      return verdict(
          definition, id, Optional.of(current), List.of("the definition cannot be read any more"));
    }
    return now.get().list().equals(then.list())
        ? unchanged(definition, id, current, now.get())
        : verdict(definition, id, Optional.of(current), List.of(turned(then, now.get())));
  }

  private static Staleness unchanged(Path definition, String id, Edition current, TimeFacts facts) {
    String note = facts.until() == null ? "" : "the next date in it is " + facts.until();
    return new Staleness(definition, id, Optional.of(current), List.of(), note);
  }

  /** What is so now and was not, or was so and is not any more. */
  private static String turned(TimeFacts then, TimeFacts now) {
    List<String> fresh = now.newSince(then).stream().map(Object::toString).toList();
    if (!fresh.isEmpty()) {
      return fresh.stream().collect(Collectors.joining(", ", "now ", ""));
    }
    return then.newSince(now).stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "no longer ", ""));
  }

  private static Staleness verdict(
      Path definition, String id, Optional<Edition> current, List<String> reasons) {
    return new Staleness(definition, id, current, reasons, "");
  }
}
