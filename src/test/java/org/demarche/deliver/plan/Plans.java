package org.demarche.deliver.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.TimeFacts;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.ListChecks;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.ListReader;
import org.demarche.edition.Basis;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.files.Sha256;
import org.demarche.model.MarkingOrder;

/** A situation that a test fills, and the plan that comes of it. */
final class Plans implements DeliveryHistory, KnownSecrets {

  MarkingOrder markings = MarkingOrder.parse(MarkingOrder.DEFAULT);

  static final MarkingOrder MARKINGS = MarkingOrder.parse(MarkingOrder.DEFAULT);
  private static final ListReader READER = new ListReader();

  final List<Edition> editions = new ArrayList<>();
  final Set<String> packages = new HashSet<>();
  final Map<String, State> states = new HashMap<>();
  final Map<String, State> contents = new HashMap<>();
  final Map<String, Instant> served = new HashMap<>();
  final Set<String> secrets = new HashSet<>();
  boolean canSign;
  Instant now = Instant.parse("2026-03-03T12:00:00Z");

  static final Occasion EVERYTHING = new Occasion.OnDemand(Set.of(), Set.of());

  /** A list with this beside its head. */
  static String list(String... lines) {
    return """
    schema: demarche-list/1
    id: desk
    title: The desk
    owner: desk@example.org
    """
        + String.join("\n", lines)
        + "\n";
  }

  static Edition edition(String id, int number, String marking) {
    return edition(id, number, marking, 1000);
  }

  static Edition edition(String id, int number, String marking, long size) {
    String hash = Sha256.of((id + marking).getBytes(UTF_8));
    List<Manifest.Document> documents =
        Stream.of("briefing", "summary")
            .flatMap(
                kind ->
                    Stream.of(
                        new Manifest.Document(
                            kind + ".pdf", kind, "application/pdf", 2, size, hash),
                        new Manifest.Document(kind + ".html", kind, "text/html", 0, size, hash)))
            .toList();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            id,
            "Title of " + id,
            LocalDate.of(2026, 3, 1),
            marking,
            "",
            "en",
            0,
            LocalDate.of(2026, 3, 1),
            Manifest.Input.of(id + ".yaml", (id + marking).getBytes(UTF_8)),
            "9.9",
            new Basis("", "", ""),
            new TimeFacts(null, null, List.of()),
            documents.stream().map(Manifest.Document::file).toList(),
            documents,
            List.of(),
            Manifest.Findings.of(List.of()),
            null);
    return new Edition(Path.of("output", id, "editions", "" + number), number, manifest);
  }

  Plans with(Edition... more) {
    for (Edition edition : more) {
      editions.removeIf(other -> other.packageId().equals(edition.packageId()));
      editions.add(edition);
      packages.add(edition.packageId());
    }
    return this;
  }

  DeliveryPlan of(Occasion trigger, String... lists) {
    ListChecks checks =
        new ListChecks(markings, Address.SCHEMES, Set.of("briefing", "summary", "matrix", "lines"));
    List<ListFile> files = new ArrayList<>();
    Arrays.stream(lists)
        .forEach(
            text ->
                files.add(
                    READER.read("list-" + (files.size() + 1) + ".yaml", text.getBytes(UTF_8))));
    return DeliveryPlan.of(
        checks.all(files),
        trigger,
        new Situation(editions, packages, markings, this, this, now, ZoneId.of("UTC")));
  }

  /** Each copy as {@code ana: send us@1+uk@2}. */
  static List<String> decisions(DeliveryPlan plan) {
    return plan.copies().stream()
        .map(
            copy ->
                "%s: %s%s%s"
                    .formatted(
                        copy.recipient().id(),
                        copy.decision().key(),
                        copy.editions().isEmpty()
                            ? ""
                            : " "
                                + String.join(
                                    "+",
                                    copy.editions().stream().map(e -> e.key().toString()).toList()),
                        copy.decision() instanceof Decision.Refused refused
                            ? " " + refused.finding().code()
                            : ""))
        .toList();
  }

  /** Records that all copies of a plan reached a state. */
  void record(DeliveryPlan plan, State state) {
    plan.toSend().forEach(copy -> copy.keys().forEach(key -> states.put(key, state)));
  }

  @Override
  public State ofSameContent(String target, String content) {
    return contents.getOrDefault(target + "|" + content, State.NONE);
  }

  @Override
  public State state(String key) {
    return states.getOrDefault(key, State.NONE);
  }

  @Override
  public Optional<Instant> lastDigest(String listId) {
    return Optional.ofNullable(served.get(listId));
  }

  @Override
  public boolean has(String from, String listFile) {
    return secrets.contains(from);
  }

  @Override
  public boolean canSign() {
    return canSign;
  }
}
