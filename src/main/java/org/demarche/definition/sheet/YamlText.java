package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Keys and values as YAML that a person can go on with. */
final class YamlText {

  private static final int WIDTH = 100;

  private YamlText() {}

  static String of(JsonNode root) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(WIDTH)
            .build();
    return new Dump(settings, new ShortLists(settings)).dumpToString(plain(root));
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> group = new LinkedHashMap<>();
      node.properties().forEach(one -> group.put(one.getKey(), plain(one.getValue())));
      return group;
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(YamlText::plain).toList();
    }
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return number.scale() == 0 ? number.toBigIntegerExact() : number;
    }
    return node.isBoolean() ? node.booleanValue() : node.asText();
  }

  /** Writes a list of words on one line. */
  private static final class ShortLists extends StandardRepresenter {

    ShortLists(DumpSettings settings) {
      super(settings);
    }

    @Override
    protected Node representSequence(Tag tag, Iterable<?> items, FlowStyle style) {
      boolean words =
          items instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
      return super.representSequence(tag, items, words ? FlowStyle.FLOW : style);
    }
  }
}
