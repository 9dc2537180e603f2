package org.demarche.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.definition.syntax.Limits;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, reading ends soon, with findings, and without an exception. */
class HostileInputTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final List<String> NAMES = List.of("definition.yaml", "definition.json");

  private final DefinitionReader reader = new DefinitionReader();

  private String codes(String name, byte[] bytes) {
    ReadResult result = Assertions.assertTimeout(SOON, () -> reader.read(name, bytes));
    assertTrue(result.findings().size() <= Limits.DEFAULT.findings() + 1);
    return result.findings().stream()
        .map(Finding::code)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({"[,D110", "'{\"a\":',D110", "'- ',D110", "'? ',D102"})
  void nestingIsStoppedBeforeTheStackIsFull(String opening, String code) {
    for (String name : NAMES) {
      String codes = codes(name, opening.repeat(200_000).getBytes(UTF_8));
      boolean json = name.endsWith("json") && (opening.equals("- ") || opening.equals("? "));
      assertEquals(json ? "D102" : code, codes, name);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30})
  void aliasesToAliasesAreStopped(int levels) {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < levels; i++) {
      String last = "*a" + (i - 1);
      text.append("a%d: &a%d [%s]\n".formatted(i, i, (last + ", ").repeat(9) + last));
    }
    assertEquals("D111", codes("definition.yaml", text.toString().getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a [*a]", "&a {b: *a}", "{a: &a [x, *a]}"})
  void anAliasInsideItsOwnAnchorIsAFault(String text) {
    assertTrue(codes("definition.yaml", text.getBytes(UTF_8)).contains("D102"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: ", "id: ", "language: ", "issuer: {url: ", "edition: ", "x: &"})
  void aHugeScalarIsAFaultOfItsOwn(String key) {
    for (String unit : List.of("a", "a-", "1", " x", "한")) {
      String text = key + unit.repeat(200_000);
      assertFalse(codes("definition.yaml", text.getBytes(UTF_8)).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e99999999999999", "0x" + "f"})
  void numbersDoNotBlowUp(String number) {
    for (String name : NAMES) {
      for (String digits : List.of("", "9".repeat(200_000))) {
        String text = "{\"x\": " + digits + number + "}";
        assertFalse(codes(name, text.getBytes(UTF_8)).isEmpty());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x80, 0xff, 0xc0, 0x1b})
  void aFileOfOneByteRepeatedHasBoundedFindings(int value) {
    byte[] bytes = new byte[200_000];
    java.util.Arrays.fill(bytes, (byte) value);
    for (String name : NAMES) {
      assertFalse(codes(name, bytes).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomBytesAreReadToFindings(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      assertFalse(codes(NAMES.get(i % 2), bytes).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aGoodFileWithRandomDamageNeverThrows(long seed) {
    Random random = new Random(seed);
    String signs = "{}[]:,-?&*!|>'\"%@`#\\ \n\t~\u0000\u0085\u2028😀ab1.";
    for (int i = 0; i < 30; i++) {
      StringBuilder text = new StringBuilder(DefinitionFormat.starter());
      for (int damage = random.nextInt(8); damage >= 0; damage--) {
        int at = random.nextInt(text.length());
        int sign = signs.codePointAt(random.nextInt(signs.length() - 1));
        text.replace(at, Math.min(text.length(), at + random.nextInt(3)), Character.toString(sign));
      }
      codes("definition.yaml", text.toString().getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\UFFFFFFFF", "\\uD800", "\\uDC00\\uD800", "\\x00", "\\", "\\u12"})
  void strangeEscapesAreFaults(String escape) {
    for (String name : NAMES) {
      assertFalse(codes(name, ("{\"title\": \"" + escape + "\"}").getBytes(UTF_8)).isEmpty());
    }
  }
}
