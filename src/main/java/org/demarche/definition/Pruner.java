package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.definition.syntax.JsonPointers;
import org.demarche.definition.syntax.Tree;

/**
 * Decides what of a faulty tree is left out: each faulty value, and each group of keys that then
 * lacks a key it needs. The root itself stays.
 */
final class Pruner {

  private final Set<String> left;
  private final Set<String> unread = new HashSet<>();

  /**
   * @param faulty pointers of values that cannot be used
   */
  Pruner(Set<String> faulty) {
    this.left = new HashSet<>(faulty);
  }

  void prune(Tree tree, SchemaNode schema) {
    visit(tree.root(), "", schema);
    left.remove("");
    tree.discarded().forEach(repeated -> unread(repeated.node(), repeated.pointer()));
  }

  /** Pointers of what is left out. */
  Set<String> left() {
    return left;
  }

  /** The ids of what is left out; for what has none, its pointer. */
  Set<String> unread() {
    return unread;
  }

  private void visit(JsonNode node, String pointer, SchemaNode schema) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      visit(member.getValue(), JsonPointers.child(pointer, key), schema.property(key));
    }
    if (node.isArray()) {
      visitItems(node, pointer, schema);
    }
    if (node.isObject() && !schema.required().stream().allMatch(k -> has(node, pointer, k))) {
      left.add(pointer);
    }
    if (!pointer.isEmpty() && left.contains(pointer)) {
      unread(node, pointer);
    }
  }

  private void visitItems(JsonNode list, String pointer, SchemaNode schema) {
    int kept = 0;
    for (int i = 0; i < list.size(); i++) {
      visit(list.get(i), JsonPointers.child(pointer, i), schema.items());
      kept += left.contains(JsonPointers.child(pointer, i)) ? 0 : 1;
    }
    if (kept == 0 && schema.keyword("minItems").asInt() > 0) {
      left.add(pointer);
    }
  }

  private boolean has(JsonNode node, String pointer, String key) {
    return node.has(key) && !left.contains(JsonPointers.child(pointer, key));
  }

  private void unread(JsonNode node, String pointer) {
    if (node.path("id").isTextual()) {
      unreadId(node.path("id").textValue());
    } else {
      unread.add(pointer);
    }
    node.forEach(this::unreadBelow);
  }

  private void unreadBelow(JsonNode node) {
    if (node.path("id").isTextual()) {
      unreadId(node.path("id").textValue());
    }
    node.forEach(this::unreadBelow);
  }

  /** References may use the well-formed spelling of a malformed id. */
  private void unreadId(String id) {
    unread.add(id);
    IdRepair.corrected(id).ifPresent(unread::add);
  }
}
