package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.definition.FileRead.Content;
import org.demarche.definition.SchemaCheck.Fault;
import org.demarche.definition.syntax.FindingCollector;
import org.demarche.definition.syntax.JsonPointers;
import org.demarche.definition.syntax.JsonSyntax;
import org.demarche.definition.syntax.Limits;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.definition.syntax.ReadingStopped;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.definition.syntax.SourceReader;
import org.demarche.definition.syntax.Syntax;
import org.demarche.definition.syntax.Tree;
import org.demarche.definition.syntax.TreeBuilder;
import org.demarche.definition.syntax.YamlSyntax;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;

/** Reads the files of one format. One reader serves any number of files and threads. */
public final class FormatReader<R extends Record> {

  /** Keywords of the schema that a part of a file may break by being a part. */
  private static final Set<String> INCOMPLETE = Set.of("required", "anyOf", "minItems");

  private final Format<R> format;
  private final Limits limits;
  private final SchemaNode schema;
  private final SchemaCheck check;

  /**
   * @throws IllegalStateException if the format's schema is no JSON
   */
  public FormatReader(Format<R> format, Limits limits) {
    this.format = format;
    this.limits = limits;
    this.schema = SchemaNode.of(format.schema());
    this.check = new SchemaCheck(schema);
  }

  /**
   * Reads as far as the file goes and reports all that is wrong with it; never throws for any
   * content.
   *
   * @param fileName as findings are to name the file; JSON if it ends in {@code .json}, else YAML
   */
  public FileRead<R> read(String fileName, byte[] bytes) {
    FindingCollector findings = new FindingCollector(fileName, limits.findings());
    if (bytes.length > limits.bytes()) {
      String message = "the file has more than " + limits.bytes() + " bytes";
      String found = bytes.length + " bytes";
      findings.add(ReadingRules.TOO_LARGE.at(SourceLocation.of(fileName), "", message, found, ""));
      return new FileRead<>(SourceText.of(fileName, ""), Optional.empty(), findings.sorted());
    }
    SourceReader source = new SourceReader(fileName, bytes, findings);
    Optional<Content<R>> content =
        source.isReadable() && linesAreShort(source, findings)
            ? tree(source, findings).flatMap(tree -> content(tree, findings))
            : Optional.empty();
    return new FileRead<>(SourceText.of(fileName, source.text()), content, findings.sorted());
  }

  /**
   * A file's keys and values as they stand there; empty if it is none, or passes a limit. What is
   * wrong with them is said by {@link #read}.
   */
  public Optional<Tree> tree(String fileName, byte[] bytes) {
    FindingCollector findings = new FindingCollector(fileName, limits.findings());
    return bytes.length > limits.bytes()
        ? Optional.empty()
        : tree(new SourceReader(fileName, bytes, findings), findings);
  }

  private Optional<Tree> tree(SourceReader source, FindingCollector findings) {
    TreeBuilder builder = new TreeBuilder(source.file(), limits, findings);
    try {
      syntax(source, builder, findings).read(source.text());
    } catch (ReadingStopped e) {
      findings.add(e.finding());
      builder.finish().ifPresent(part -> until(e.soundLines(), part, findings));
      return Optional.empty();
    }
    Optional<Tree> tree = builder.finish();
    if (tree.isEmpty() || tree.get().root().isNull()) {
      SourceLocation file = SourceLocation.of(source.file());
      String wanted = ShownValue.withArticle(schema.name());
      findings.add(ReadingRules.NOT_ONE_DOCUMENT.at(file, "", "the file is empty", "", wanted));
      return Optional.empty();
    }
    return tree;
  }

  /** Reports what is wrong in the first lines of a file, except what may be missing there. */
  private void until(int line, Tree part, FindingCollector findings) {
    FaultWords words = new FaultWords(part, schema);
    relevant(part, check.faults(part.root())).stream()
        .filter(fault -> !INCOMPLETE.contains(fault.keyword()))
        .map(words::of)
        .filter(finding -> finding.at().line() <= line)
        .forEach(findings::add);
    part.remarks().stream()
        .filter(remark -> remark.at().line() <= line && isApt(remark))
        .forEach(findings::add);
  }

  private boolean linesAreShort(SourceReader source, FindingCollector findings) {
    Optional<SourceLocation> longest =
        source.isJson() ? Optional.empty() : source.places().longerThan(limits.lineLength());
    longest
        .map(
            at ->
                ReadingRules.TOO_LARGE
                    .at(
                        at,
                        "",
                        "the line has more than " + limits.lineLength() + " characters",
                        at.length() + " characters",
                        "")
                    .withRemedy("Break the line."))
        .ifPresent(findings::add);
    return longest.isEmpty();
  }

  private static Syntax syntax(
      SourceReader source, TreeBuilder builder, FindingCollector findings) {
    return source.isJson()
        ? new JsonSyntax(source.places(), builder, findings)
        : new YamlSyntax(source.places(), builder, findings);
  }

  private Optional<Content<R>> content(Tree tree, FindingCollector findings) {
    FaultWords words = new FaultWords(tree, schema);
    Set<String> faulty = new HashSet<>(tree.unusable());
    for (Fault fault : relevant(tree, check.faults(tree.root()))) {
      findings.add(words.of(fault));
      if (!fault.keyword().equals("required")) {
        faulty.add(fault.pointer());
      }
    }
    tree.remarks().stream()
        .filter(remark -> !faulty.contains(remark.pointer()) && isApt(remark))
        .forEach(findings::add);
    if (!tree.root().isObject() || isOtherVersion(tree.root())) {
      return Optional.empty();
    }
    Pruner pruner = new Pruner(faulty);
    pruner.prune(tree, schema);
    return Optional.of(bind(tree, pruner));
  }

  /** What ends by a comment can only be cut where any words may stand. */
  private boolean isApt(Finding remark) {
    return !remark.code().equals(ReadingRules.CUT_TEXT.code())
        || schema.at(remark.pointer()).isProse();
  }

  /** Without what was reported already; of another version of the format, that fault alone. */
  private List<Fault> relevant(Tree tree, List<Fault> faults) {
    boolean otherVersion = isOtherVersion(tree.root());
    return faults.stream()
        .filter(fault -> !tree.unusable().contains(fault.pointer()))
        .filter(fault -> !otherVersion || fault.keyword().equals("const"))
        .toList();
  }

  private boolean isOtherVersion(JsonNode root) {
    return format.isOtherVersion(root.path("schema").asText());
  }

  private Content<R> bind(Tree tree, Pruner pruner) {
    ObjectNode root = ((ObjectNode) tree.root()).objectNode();
    tree.root().properties().stream()
        .filter(member -> !pruner.left().contains(JsonPointers.child("", member.getKey())))
        .forEach(member -> root.set(member.getKey(), member.getValue()));
    Set<String> unread = new HashSet<>(pruner.unread());
    schema.required().stream()
        .filter(key -> !root.has(key))
        .forEach(key -> unread.add(JsonPointers.child("", key)));
    complete(root);
    Set<String> left = new HashSet<>(pruner.left());
    left.removeIf(pointer -> root.has(JsonPointers.last(pointer)) && pointer.lastIndexOf('/') == 0);
    R value = new Binder(left).bind(format.type(), root, "", schema);
    return new Content<>(value, tree.places(), unread);
  }

  private void complete(ObjectNode root) {
    format
        .sameAs()
        .forEach(
            (key, other) -> {
              if (!root.has(key) && root.has(other)) {
                root.set(key, root.get(other));
              }
            });
    format.neutral().forEach((key, value) -> root.put(key, root.path(key).asText(value)));
  }
}
