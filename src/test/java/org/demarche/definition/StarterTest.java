package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.demarche.model.Definition;
import org.junit.jupiter.api.Test;

class StarterTest {

  private static final ReadResult READ =
      new DefinitionReader()
          .read("starter.yaml", DefinitionFormat.starter().getBytes(StandardCharsets.UTF_8));

  @Test
  void readsWithoutAFinding() {
    assertEquals("[]", READ.findings().toString());
    assertTrue(READ.definition().orElseThrow().isWhole());
  }

  @Test
  void showsEveryKindOfElement() {
    Definition definition = READ.definition().orElseThrow();
    for (String key : SchemaNode.of(DefinitionFormat.schema()).keys()) {
      assertTrue(definition.places().keys().containsKey("/" + key), key);
    }
  }
}
