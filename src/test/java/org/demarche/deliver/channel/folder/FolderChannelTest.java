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
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChannelTest {

  @TempDir Path folder;

  @Test
  void aCopyHasAFolderOfItsOwnAndNothingElseIsLeft() throws Exception {
    assertTrue(send(message()).text().startsWith("put in "));
    assertEquals(List.of("0D5K2-7QX1"), names(folder));
    Path copy = folder.resolve("0D5K2-7QX1");
    assertEquals(List.of("all.zip", "briefing é.pdf", "message.html", "message.txt"), names(copy));
    assertArrayEquals(TestMessages.PDF, Files.readAllBytes(copy.resolve("briefing é.pdf")));
    assertTrue(Files.readString(copy.resolve("message.txt")).startsWith("Пакет: edition 3\n"));
  }

  @Test
  void theSameAgainIsAsGoodAsDone() throws Exception {
    send(message());
    assertTrue(send(message()).text().startsWith("was already in "));
  }

  @Test
  void otherContentIsNeverOverwritten() throws Exception {
    send(message());
    OutgoingMessage other = TestMessages.withContent(message(), new byte[] {7});
    assertEquals(ChannelRules.IN_PLACE, assertThrows(Permanent.class, () -> send(other)).rule());
    assertArrayEquals(
        TestMessages.PDF, Files.readAllBytes(folder.resolve("0D5K2-7QX1/briefing é.pdf")));
  }

  @Test
  void whatACrashLeftIsCleared() throws Exception {
    Path left = Files.createDirectory(folder.resolve(".0D5K2-7QX1.part"));
    Files.writeString(left.resolve("half.pdf"), "%PDF");
    send(message());
    assertEquals(List.of("0D5K2-7QX1"), names(folder));
    assertEquals(4, names(folder.resolve("0D5K2-7QX1")).size());
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    OutgoingMessage message = TestMessages.to(folder.resolve("share").toUri().toString());
    assertEquals(ChannelRules.AWAY, assertThrows(Passing.class, () -> send(message)).rule());
    assertTrue(Files.notExists(folder.resolve("share")));
  }

  @Test
  void anotherMachineIsNoFolder() {
    OutgoingMessage message = TestMessages.to("file://elsewhere/share");
    assertEquals(
        ChannelRules.BAD_ADDRESS, assertThrows(Permanent.class, () -> send(message)).rule());
  }

  private OutgoingMessage message() {
    return TestMessages.to(folder.toUri().toString());
  }

  private static Receipt send(OutgoingMessage message) throws ChannelException {
    try (Transport transport = new FolderChannel().open(TestMessages.settings(Map.of()))) {
      return transport.send(message);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
