package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.definition.syntax.Tree;
import org.demarche.model.finding.Finding;

/** Definitions as workbooks and back. */
public final class Spreadsheet {

  private Spreadsheet() {}

  /**
   * A definition as a workbook; the same definition gives the same bytes.
   *
   * @param tree of a definition that was read without a fault
   */
  public static Exported export(Tree tree) {
    List<Finding> findings =
        tree.places().texts().entrySet().stream()
            .filter(text -> text.getValue().length() > SheetWriter.LONGEST)
            .map(
                text ->
                    SheetRules.NO_WORKBOOK.at(
                        tree.places(),
                        text.getKey(),
                        "the text is longer than a cell can hold",
                        text.getValue().length() + " characters",
                        "at most " + SheetWriter.LONGEST))
            .sorted()
            .toList();
    return new Exported(
        findings.isEmpty() ? WorkbookWriter.write(tree.root()) : new byte[0], findings);
  }

  /**
   * A workbook as a definition; never throws for any content.
   *
   * @param file as findings are to name the workbook
   * @param original what the sheets do not hold is taken from it
   */
  public static Imported read(String file, byte[] workbook, Optional<Tree> original) {
    List<Finding> findings = new ArrayList<>();
    List<SheetRows> sheets = new WorkbookReader(file, findings).read(workbook);
    if (sheets.isEmpty()) {
      return new Imported(file, "", Optional.empty(), Map.of(), findings);
    }
    ObjectNode root =
        original
            .map(tree -> (ObjectNode) tree.root().deepCopy())
            .orElseGet(JsonNodeFactory.instance::objectNode);
    PackageTree tree = new PackageTree(root, findings::add);
    tree.put(sheets);
    if (!root.has("schema")) {
      root.put("schema", DefinitionFormat.VERSION);
    }
    String yaml = YamlText.of(ordered(root, SheetLayout.OF_DEFINITIONS.root()));
    ReadResult read = new DefinitionReader().read(file, yaml.getBytes(StandardCharsets.UTF_8));
    return new Imported(file, yaml, Optional.of(read), tree.places(), findings).withFaults();
  }

  /** The same with its keys in the order of the schema. */
  private static JsonNode ordered(JsonNode node, JsonNode part) {
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> list.add(ordered(item, part)));
      return list;
    }
    if (!node.isObject() || !part.has("properties")) {
      return node;
    }
    SheetLayout layout = SheetLayout.OF_DEFINITIONS;
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    for (String key : layout.keys(part)) {
      if (node.has(key)) {
        ordered.set(key, ordered(node.path(key), layout.property(part, key)));
      }
    }
    return ordered;
  }
}
