package org.demarche.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindTest {

  @Test
  void kindsAreReadFromTheShortToTheFullThenThoseOfTheHouse() {
    List<String> names =
        Stream.of("note", "lines", "annex", "changes", "briefing", "matrix", "summary")
            .map(DocumentKind::new)
            .sorted(DocumentKind.READING_ORDER)
            .map(DocumentKind::name)
            .toList();
    assertEquals(
        List.of("summary", "briefing", "matrix", "lines", "changes", "annex", "note"), names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../etc", "Note", "9", "a b"})
  void aNameThatIsNoFolderOfTemplatesIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new DocumentKind(name));
  }
}
