package org.demarche.definition;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PackageIdReaderTest {

  private final PackageIdReader reader = new PackageIdReader();

  @Test
  void theIdOfTheOutermostMappingIsFound() {
    assertEquals("talks", yaml("schema: demarche/1\nid: talks\ntitle: Talks\n"));
    assertEquals("talks", yaml("measures:\n  - id: m1\n    title: M\nid: \"talks\"\n"));
    assertEquals("talks", yaml("{measures: [{id: m1}], id: talks}"));
    assertEquals("talks", yaml("\ufeff---\nid: talks # the package\n"));
    assertEquals("talks", yaml("title:\tTalks\nid:\ttalks\n"));
    assertEquals("talks", json("{\"measures\": [{\"id\": \"m1\"}], \"id\": \"talks\"}"));
  }

  @Test
  void aValueThatIsCalledIdIsNone() {
    assertEquals(PackageIdReader.NONE, yaml("title: id\nsubtitle: other\n"));
    assertEquals(PackageIdReader.NONE, yaml("? [id]\n: talks\n"));
    assertEquals(PackageIdReader.NONE, yaml("id: [talks]\n"));
    assertEquals(PackageIdReader.NONE, json("{\"id\": 7}"));
    assertEquals(PackageIdReader.NONE, json("[\"id\", \"talks\"]"));
  }

  @Test
  void whatCannotBeReadHasNoId() {
    assertEquals(PackageIdReader.NONE, yaml(""));
    assertEquals(PackageIdReader.NONE, yaml("\tid: [talks"));
    assertEquals(PackageIdReader.NONE, json("{\"title\": "));
    assertEquals(PackageIdReader.NONE, reader.read("a.yaml", "id: talks".getBytes(UTF_16)));
    assertEquals(PackageIdReader.NONE, reader.read("a.yaml", new byte[9 << 20]));
    assertEquals(PackageIdReader.NONE, yaml("title: " + "x ".repeat(1 << 20) + "\nid: talks\n"));
  }

  @Test
  void anIdThatStandsElsewhereMayBeAny() {
    assertEquals(PackageIdReader.ANY, yaml("title: &name talks\nid: *name\n"));
  }

  private String yaml(String text) {
    return reader.read("talks.yaml", text.getBytes(UTF_8));
  }

  private String json(String text) {
    return reader.read("talks.JSON", text.getBytes(UTF_8));
  }
}
