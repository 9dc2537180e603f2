package org.demarche.deliver.channel.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Parcels;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChannelTest {

  @TempDir Path folder;

  @Test
  void aCopyHasAFolderOfItsOwnAndNothingElseIsLeft() throws Exception {
    assertTrue(send(parcel()).text().startsWith("put in "));
    assertEquals(List.of("0D5K2-7QX1"), names(folder));
    Path copy = folder.resolve("0D5K2-7QX1");
    assertEquals(List.of("all.zip", "briefing é.pdf", "message.html", "message.txt"), names(copy));
    assertArrayEquals(Parcels.PDF, Files.readAllBytes(copy.resolve("briefing é.pdf")));
    assertTrue(Files.readString(copy.resolve("message.txt")).startsWith("Пакет: edition 3\n"));
  }

  @Test
  void theSameAgainIsAsGoodAsDone() throws Exception {
    send(parcel());
    assertTrue(send(parcel()).text().startsWith("was already in "));
  }

  @Test
  void otherContentIsNeverOverwritten() throws Exception {
    send(parcel());
    OutgoingMessage other = Parcels.withContent(parcel(), new byte[] {7});
    assertEquals(ChannelRules.IN_PLACE, assertThrows(Permanent.class, () -> send(other)).rule());
    assertArrayEquals(Parcels.PDF, Files.readAllBytes(folder.resolve("0D5K2-7QX1/briefing é.pdf")));
  }

  @Test
  void whatACrashLeftIsCleared() throws Exception {
    Path left = Files.createDirectory(folder.resolve(".0D5K2-7QX1.part"));
    Files.writeString(left.resolve("half.pdf"), "%PDF");
    send(parcel());
    assertEquals(List.of("0D5K2-7QX1"), names(folder));
    assertEquals(4, names(folder.resolve("0D5K2-7QX1")).size());
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    OutgoingMessage parcel = Parcels.to(folder.resolve("share").toUri().toString());
    assertEquals(ChannelRules.AWAY, assertThrows(Passing.class, () -> send(parcel)).rule());
    assertTrue(Files.notExists(folder.resolve("share")));
  }

  @Test
  void anotherMachineIsNoFolder() {
    OutgoingMessage parcel = Parcels.to("file://elsewhere/share");
    assertEquals(
        ChannelRules.BAD_ADDRESS, assertThrows(Permanent.class, () -> send(parcel)).rule());
  }

  private OutgoingMessage parcel() {
    return Parcels.to(folder.toUri().toString());
  }

  private static Receipt send(OutgoingMessage parcel) throws ChannelException {
    try (Transport outlet = new FolderChannel().open(Parcels.settings(Map.of()))) {
      return outlet.send(parcel);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
