package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.definition.SchemaCheck.Fault;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.SourceLocation;
import org.demarche.model.SourceText;

/** Reads definitions. One reader serves any number of files and threads. */
public final class DefinitionReader {

  private static final String OTHER_VERSION = "demarche/[0-9]{1,9}";

  /**
   * What stands for keys that the package itself lacks: dates at which nothing can be late or too
   * early, so that the rest can still be checked. There is an error whenever one is used.
   */
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "schema", DefinitionFormat.VERSION,
          "id", "unnamed",
          "title", "",
          "edition", "9999-12-31");

  /** Keywords of the schema that a part of a file may break by being a part. */
  private static final Set<String> INCOMPLETE = Set.of("required", "anyOf", "minItems");

  private static final String NEUTRAL_AS_OF = "0001-01-01";

  private final Limits limits;
  private final SchemaNode schema = SchemaNode.load();
  private final SchemaCheck check = new SchemaCheck(schema.root());

  public DefinitionReader() {
    this(Limits.DEFAULT);
  }

  public DefinitionReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads as far as the file goes and reports all that is wrong with it; never throws for any
   * content.
   *
   * @param fileName as findings are to name the file; JSON if it ends in {@code .json}, else YAML
   */
  public ReadResult read(String fileName, byte[] bytes) {
    Findings findings = new Findings(fileName, limits.findings());
    if (bytes.length > limits.bytes()) {
      String message = "the file has more than " + limits.bytes() + " bytes";
      String found = bytes.length + " bytes";
      findings.add(ReadingRules.TOO_LARGE.at(SourceLocation.of(fileName), "", message, found, ""));
      return new ReadResult(SourceText.of(fileName, ""), Optional.empty(), findings.sorted());
    }
    SourceReader source = new SourceReader(fileName, bytes, findings);
    Optional<Definition> definition =
        source.isReadable()
            ? tree(source, findings).flatMap(tree -> definition(tree, findings))
            : Optional.empty();
    return new ReadResult(SourceText.of(fileName, source.text()), definition, findings.sorted());
  }

  private Optional<Tree> tree(SourceReader source, Findings findings) {
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
      findings.add(
          ReadingRules.NOT_ONE_DOCUMENT.at(
              SourceLocation.of(source.file()), "", "the file is empty", "", "a package"));
      return Optional.empty();
    }
    return tree;
  }

  /** Reports what is wrong in the first lines of a file, except what may be missing there. */
  private void until(int line, Tree part, Findings findings) {
    FaultWords words = new FaultWords(part, schema);
    relevant(part, check.faults(part.root())).stream()
        .filter(fault -> !INCOMPLETE.contains(fault.keyword()))
        .map(words::of)
        .filter(finding -> finding.at().line() <= line)
        .forEach(findings::add);
  }

  private static Syntax syntax(SourceReader source, TreeBuilder builder, Findings findings) {
    return source.file().toLowerCase(Locale.ROOT).endsWith(".json")
        ? new JsonSyntax(source.places(), builder, findings)
        : new YamlSyntax(source.places(), builder, findings);
  }

  private Optional<Definition> definition(Tree tree, Findings findings) {
    FaultWords words = new FaultWords(tree, schema);
    Set<String> faulty = new HashSet<>(tree.unusable());
    for (Fault fault : relevant(tree, check.faults(tree.root()))) {
      findings.add(words.of(fault));
      if (!fault.keyword().equals("required")) {
        faulty.add(fault.pointer());
      }
    }
    if (!tree.root().isObject() || isOtherVersion(tree.root())) {
      return Optional.empty();
    }
    Pruner pruner = new Pruner(faulty);
    pruner.prune(tree, schema);
    return Optional.of(bind(tree, pruner));
  }

  /** Without what was reported already; of another version of the format, that fault alone. */
  private static List<Fault> relevant(Tree tree, List<Fault> faults) {
    boolean otherVersion = isOtherVersion(tree.root());
    return faults.stream()
        .filter(fault -> !tree.unusable().contains(fault.pointer()))
        .filter(fault -> !otherVersion || fault.keyword().equals("const"))
        .toList();
  }

  private static boolean isOtherVersion(JsonNode root) {
    String version = root.path("schema").asText();
    return version.matches(OTHER_VERSION) && !version.equals(DefinitionFormat.VERSION);
  }

  private Definition bind(Tree tree, Pruner pruner) {
    ObjectNode root = ((ObjectNode) tree.root()).objectNode();
    Set<String> unread = new HashSet<>(pruner.unread());
    tree.root().properties().stream()
        .filter(member -> !pruner.left().contains(Pointers.child("", member.getKey())))
        .forEach(member -> root.set(member.getKey(), member.getValue()));
    for (String key : schema.required()) {
      if (!root.has(key)) {
        unread.add(Pointers.child("", key));
      }
    }
    if (!root.has("asOf")) {
      root.put("asOf", root.path("edition").asText(NEUTRAL_AS_OF));
    }
    NEUTRAL.forEach((key, value) -> root.put(key, root.path(key).asText(value)));
    Set<String> left = new HashSet<>(pruner.left());
    left.removeIf(pointer -> root.has(Pointers.last(pointer)) && pointer.lastIndexOf('/') == 0);
    return new Definition(
        new Binder(left).bind(NegotiatingPackage.class, root, "", schema), tree.places(), unread);
  }
}
