package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Tree} from the events of a parser, within limits. */
final class TreeBuilder {

  private final String file;
  private final Limits limits;
  private final FindingCollector findings;
  private final Map<String, SourceLocation> keys = new HashMap<>();
  private final Map<String, SourceLocation> values = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> unusable = new HashSet<>();
  private final List<Tree.Discarded> discarded = new ArrayList<>();
  private final List<Finding> remarks = new ArrayList<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable JsonNode root;
  private int nodes;
  private int aliases;
  private @Nullable SourceLocation repeating;

  /** A finished value that has an anchor. */
  private record Anchored(JsonNode node, String pointer) {}

  /** A list or group of keys that is not finished yet. */
  private static final class Frame {
    final ContainerNode<?> node;
    final String pointer;
    final boolean muted;
    final @Nullable String anchor;
    final Map<String, Integer> lines = new HashMap<>();
    @Nullable String key;
    boolean repeated;

    Frame(ContainerNode<?> node, String pointer, boolean muted, @Nullable String anchor) {
      this.node = node;
      this.pointer = pointer;
      this.muted = muted;
      this.anchor = anchor;
    }

    String nextPointer() {
      return pointer + "/" + (key == null ? String.valueOf(node.size()) : JsonPointers.escape(key));
    }
  }

  TreeBuilder(String file, Limits limits, FindingCollector findings) {
    this.file = file;
    this.limits = limits;
    this.findings = findings;
  }

  boolean expectsKey() {
    Frame frame = open.peek();
    return frame != null && frame.node.isObject() && frame.key == null;
  }

  /** Empty if there was no value at all. */
  Optional<Tree> finish() {
    SourceMap places = new SourceMap(file, keys, values, texts);
    return Optional.ofNullable(root)
        .map(node -> new Tree(node, places, unusable, discarded, remarks));
  }

  /** Something to be said of the value that comes next, unless it is at fault otherwise. */
  void remark(Finding finding) {
    remarks.add(finding);
  }

  void key(String name, SourceLocation at) throws ReadingStopped {
    Frame frame = open.element();
    if (name.codePointCount(0, name.length()) > limits.keyLength()) {
      throw stop(
          ReadingRules.TOO_LARGE,
          at,
          "a key has more than " + limits.keyLength() + " characters",
          ShownValue.text(name));
    }
    frame.key = name;
    Integer first = frame.lines.putIfAbsent(name, at.line());
    frame.repeated = first != null;
    if (first != null) {
      findings.add(
          ReadingRules.DUPLICATE_KEY.at(
              at,
              frame.nextPointer(),
              "the key \"%s\" was given before, in line %d".formatted(name, first),
              name,
              "each key once"));
    } else if (!frame.muted) {
      keys.put(frame.nextPointer(), at);
    }
  }

  void begin(ContainerNode<?> node, SourceLocation at, @Nullable String anchor)
      throws ReadingStopped {
    String pointer = attach(node, at);
    if (open.size() >= limits.depth()) {
      throw stop(
          ReadingRules.TOO_DEEP,
          at,
          "lists and groups of keys lie more than " + limits.depth() + " deep in each other",
          "");
    }
    open.push(new Frame(node, pointer, muted(), anchor));
  }

  void end() {
    Frame frame = open.pop();
    if (frame.anchor != null) {
      anchors.put(frame.anchor, new Anchored(frame.node, frame.pointer));
    }
    valueDone();
  }

  void scalar(JsonNode value, SourceLocation at, @Nullable String anchor) throws ReadingStopped {
    String pointer = attach(value, at);
    if (value.isTextual() && !muted()) {
      texts.put(pointer, value.textValue());
    }
    if (anchor != null) {
      anchors.put(anchor, new Anchored(value, pointer));
    }
    valueDone();
  }

  /** A value that a finding was made of already. */
  void unusable(SourceLocation at, @Nullable String anchor) throws ReadingStopped {
    if (!muted()) {
      unusable.add(nextPointer());
    }
    scalar(NullNode.instance, at, anchor);
  }

  void alias(String name, SourceLocation at) throws ReadingStopped {
    aliases++;
    if (aliases > limits.aliases()) {
      throw stop(
          ReadingRules.TOO_MANY_ALIASES,
          at,
          "there are more than " + limits.aliases() + " aliases",
          "*" + name);
    }
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      findings.add(
          ReadingRules.SYNTAX.at(
              at,
              nextPointer(),
              "there is no finished value with the anchor \"&" + name + "\" before this alias",
              "*" + name,
              "the name of an anchor above"));
      unusable(at, null);
    } else {
      repeating = at;
      repeat(anchored.node(), anchored.pointer(), at);
      repeating = null;
    }
  }

  private void repeat(JsonNode node, String from, SourceLocation at) throws ReadingStopped {
    if (unusable.contains(from)) {
      unusable(at, null);
    } else if (node instanceof ObjectNode object) {
      begin(new ObjectNode(JsonNodeFactory.instance), at, null);
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String source = JsonPointers.child(from, member.getKey());
        key(member.getKey(), keys.getOrDefault(source, at));
        repeat(member.getValue(), source, values.getOrDefault(source, at));
      }
      end();
    } else if (node instanceof ArrayNode array) {
      begin(new ArrayNode(JsonNodeFactory.instance), at, null);
      for (int i = 0; i < array.size(); i++) {
        String source = JsonPointers.child(from, i);
        repeat(array.get(i), source, values.getOrDefault(source, at));
      }
      end();
    } else {
      scalar(node, at, null);
    }
  }

  /** The finding that ends the reading. */
  ReadingStopped stop(Rule rule, SourceLocation at, String message, String found) {
    return new ReadingStopped(rule.at(at, open.isEmpty() ? "" : nextPointer(), message, found, ""));
  }

  /** A fault of syntax; the lines before it were understood. */
  ReadingStopped malformed(SourceLocation at, String message, String found, int soundLines) {
    String pointer = open.isEmpty() ? "" : nextPointer();
    return new ReadingStopped(ReadingRules.SYNTAX.at(at, pointer, message, found, ""), soundLines);
  }

  /** Of the value that comes next. */
  String nextPointer() {
    Frame frame = open.peek();
    return frame == null ? "" : frame.nextPointer();
  }

  private boolean muted() {
    Frame frame = open.peek();
    return frame != null && (frame.muted || frame.repeated);
  }

  private String attach(JsonNode value, SourceLocation at) throws ReadingStopped {
    String pointer = nextPointer();
    count(at);
    if (!muted()) {
      values.put(pointer, at);
    }
    Frame frame = open.peek();
    if (frame == null) {
      root = value;
    } else if (frame.node instanceof ArrayNode list) {
      list.add(value);
    } else if (frame.repeated) {
      discarded.add(new Tree.Discarded(pointer, value));
    } else if (frame.node instanceof ObjectNode object && frame.key != null) {
      object.set(frame.key, value);
    }
    return pointer;
  }

  private void count(SourceLocation at) throws ReadingStopped {
    nodes++;
    if (nodes > limits.nodes() && repeating != null) {
      String message = "aliases repeat so much that there are more than %d values";
      throw stop(ReadingRules.TOO_MANY_ALIASES, repeating, message.formatted(limits.nodes()), "");
    }
    if (nodes > limits.nodes()) {
      throw stop(
          ReadingRules.TOO_MANY, at, "there are more than " + limits.nodes() + " values", "");
    }
    Frame frame = open.peek();
    if (frame != null && frame.node.size() >= limits.items()) {
      throw stop(
          ReadingRules.TOO_MANY,
          at,
          "a list or group of keys has more than " + limits.items() + " entries",
          "");
    }
  }

  private void valueDone() {
    Frame frame = open.peek();
    if (frame != null) {
      frame.key = null;
      frame.repeated = false;
    }
  }
}
