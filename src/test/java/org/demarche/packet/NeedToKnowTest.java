package org.demarche.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest.Document;
import org.demarche.model.MarkingOrder;
import org.demarche.render.DocumentKind;
import org.demarche.render.pdf.Conformance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a copy holds, to the last byte, against what its reader may know. */
class NeedToKnowTest {

  private static final PacketBuilder PACKETS =
      TestEditions.packets(MarkingOrder.parse(MarkingOrder.DEFAULT));
  private static final Path BELFAST =
      Path.of("src/test/resources/packages/belfast-agreement-1998/definition.yaml");

  /** Of the definition; the summary does not print it. */
  private static final String FLOOR = "No government that outlasts May 2000";

  /** Of the next edition. */
  private static final String OTHER_FLOOR = "No government that outlasts June 2000";

  private static final String FALLBACK = "Ministers first, a start within weeks";
  private static final String COMMENT = "the minister must never see this note";

  private static final Map<PacketOrder, Packet> MADE = new HashMap<>();

  private static Edition bare;
  private static Edition attached;
  private static Edition changed;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Path definition = folder.resolve("belfast.yaml");
    Files.writeString(
        definition, Files.readString(BELFAST).replaceFirst("\n", "\n# " + COMMENT + "\n"));
    bare = new TestEditions(folder.resolve("bare")).publish(definition);
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, Files.readString(definition).replace(FLOOR, OTHER_FLOOR));
    changed = new TestEditions(folder.resolve("bare")).publish(other);
    attached = new TestEditions(folder.resolve("attached"), true).publish(definition);
  }

  @Test
  void documentsCarryNoDefinitionUnlessTheSettingsSaySo() throws IOException {
    for (Document document : bare.manifest().documents()) {
      assertFalse(all(bare, document).contains(COMMENT), document.file());
      assertEquals(
          document.kind().equals("briefing"), all(bare, document).contains(FLOOR), document.file());
    }
  }

  @Test
  void onlyTheBriefingCarriesItAndWithoutComments() throws IOException {
    for (Document document : attached.manifest().documents()) {
      boolean carries = document.file().equals("briefing.pdf");
      assertEquals(carries, all(attached, document).contains("schema: demarche/1"));
      assertFalse(all(attached, document).contains(COMMENT), document.file());
      assertEquals(carries, PACKETS.hasSource(attached, document));
    }
  }

  @Test
  void packetsCarryNoDefinition() throws IOException, PacketRefused {
    for (Edition edition : List.of(bare, attached)) {
      Packet whole = packet(edition, false);
      Conformance.assertConforms(whole.pdf());
      for (String text : List.of(everyByte(whole), everyByte(packet(edition, false, "briefing")))) {
        assertFalse(text.contains("schema: demarche/1"));
        assertFalse(text.contains(COMMENT));
        assertFalse(text.contains(edition.manifest().input().sha256()));
      }
    }
  }

  @Test
  void aSummaryOrMatrixSaysNothingOfFloorsAndFallbacks() throws IOException, PacketRefused {
    for (boolean source : List.of(true, false)) {
      String text = everyByte(packet(attached, source, "summary", "matrix"));
      assertFalse(text.contains(FLOOR));
      assertFalse(text.contains(FALLBACK));
    }
    assertTrue(everyByte(packet(attached, false, "briefing")).contains(FALLBACK));
  }

  @Test
  void talkingPointsSayFallbacksAndNoFloor() throws IOException, PacketRefused {
    for (boolean source : List.of(true, false)) {
      String text = everyByte(packet(attached, source, "lines"));
      assertTrue(text.contains(FALLBACK));
      assertFalse(text.contains(FLOOR));
      assertFalse(text.contains("schema: demarche/1"));
    }
  }

  /** It tells floors as the briefing does: who gets none of both by name gets neither. */
  @Test
  void whatChangedGoesOnlyToThoseWhoGetAllKindsOrThisOne() throws IOException, PacketRefused {
    assertTrue(changed.kinds().contains("changes"));
    for (String[] kinds :
        List.of(
            new String[] {"summary", "matrix", "lines"},
            new String[] {"summary"},
            new String[] {"lines"})) {
      String text = everyByte(packet(changed, false, kinds));
      assertFalse(text.contains(FLOOR));
      assertFalse(text.contains(OTHER_FLOOR));
      assertFalse(text.contains("changes.pdf"));
    }
    assertFalse(everyByte(packet(changed, false, "briefing")).contains(FLOOR));
    String named = everyByte(packet(changed, false, "changes"));
    assertTrue(named.contains(FLOOR));
    assertTrue(named.contains(OTHER_FLOOR));
    List<String> all =
        packet(changed, false).manifest().files().stream().map(file -> file.path()).toList();
    assertTrue(all.stream().anyMatch(path -> path.endsWith("changes.pdf")), all::toString);
    assertFalse(everyByte(packet(changed, false)).contains(COMMENT));
    assertEquals(
        packet(bare, false, "summary").manifest().files(),
        packet(bare, false, "summary", "changes").manifest().files(),
        "a first edition tells of none, which is no lack");
    assertThrows(PacketRefused.class, () -> packet(bare, false, "changes"));
  }

  @Test
  void aPacketCarriesTheDefinitionWhereTheListAsksForIt() throws IOException, PacketRefused {
    Packet packet = packet(attached, true, "briefing");
    Conformance.assertConforms(packet.pdf());
    String text = everyByte(packet);
    assertTrue(text.contains("schema: demarche/1"));
    assertFalse(text.contains(COMMENT));
  }

  @Test
  void whatIsTakenOutLeavesNoTrace() throws IOException, PacketRefused {
    assertEquals(
        packet(bare, false).manifest().files().stream().map(f -> f.path()).toList(),
        packet(attached, false).manifest().files().stream().map(f -> f.path()).toList());
    Packet again = PACKETS.build(order(attached, false));
    assertEquals(packet(attached, false).manifest(), again.manifest());
  }

  /** The same order gives the same packet, so each is made once. */
  private static Packet packet(Edition edition, boolean source, String... kinds)
      throws IOException, PacketRefused {
    PacketOrder order = order(edition, source, kinds);
    Packet made = MADE.get(order);
    if (made == null) {
      made = PACKETS.build(order);
      MADE.put(order, made);
    }
    return made;
  }

  private static PacketOrder order(Edition edition, boolean source, String... kinds) {
    List<DocumentKind> wanted = List.of(kinds).stream().map(DocumentKind::new).toList();
    return new PacketOrder(List.of(edition), "Desk", wanted, source);
  }

  private static String everyByte(Packet packet) throws IOException {
    return EveryByte.of(packet.pdfName(), packet.pdf())
        + EveryByte.of(packet.zipName(), packet.zip());
  }

  private static String all(Edition edition, Document document) throws IOException {
    return EveryByte.of(document.file(), edition.read(document));
  }
}
