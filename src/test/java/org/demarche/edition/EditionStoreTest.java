package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.files.OutputMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoreTest {

  private static final EditionPublisher PUBLISHER = new EditionPublisher(2, OutputMode.DEFAULT);

  @TempDir Path folder;

  private EditionStore store;

  @BeforeEach
  void twoPackagesAndOthersFolders() throws IOException {
    store = new EditionStore(folder.resolve("out"));
    for (String content : List.of("one", "two", "three")) {
      publish("treaty", content);
    }
    publish("accord", "one");
    Files.createDirectory(store.out().resolve("empty"));
    Files.createDirectory(store.out().resolve("_ledger"));
  }

  private void publish(String id, String content) throws IOException {
    List<EditionDocument> documents = Editions.documents(content, "briefing.pdf");
    Manifest manifest = Editions.manifest(id, List.of("briefing.pdf"), documents);
    PUBLISHER.publish(store.out(), manifest, documents, List.of(), new byte[0], current -> false);
  }

  @Test
  void itTellsWhichPackagesThereAre() {
    assertEquals(List.of("accord", "empty", "treaty"), store.packages());
    assertEquals(List.of("accord", "treaty"), store.published());
    assertEquals(
        List.of("accord@1", "treaty@3"),
        store.current().stream().map(edition -> edition.key().toString()).toList());
    assertEquals(List.of(), new EditionStore(folder.resolve("none")).packages());
  }

  @Test
  void theCurrentEditionIsReadFromItsOwnFolder() throws IOException {
    Edition current = store.current("treaty").orElseThrow();
    assertEquals(store.out().resolve("treaty/editions/3"), current.folder());
    assertEquals(store.out().resolve("treaty"), current.packageFolder());
    assertEquals(List.of("briefing"), current.kinds());
    assertEquals("three briefing.pdf", new String(current.read(current.documents().get(0)), UTF_8));
    assertTrue(current.isWhole());
    assertEquals(Optional.empty(), store.current("empty"));
    assertEquals(Optional.empty(), store.current("../out"));
  }

  @Test
  void editionsThatAreKeptAreFoundByTheirKeys() throws IOException {
    assertEquals(List.of(2, 3), store.numbers("treaty"));
    assertEquals(List.of(2, 3), store.kept("treaty").stream().map(Edition::number).toList());
    Edition second = store.find(new EditionKey("treaty", 2)).orElseThrow();
    assertEquals(Optional.of(second), EditionStore.before(store.current("treaty").orElseThrow()));
    assertEquals(Optional.empty(), EditionStore.before(second));
    assertEquals(Optional.empty(), store.find(new EditionKey("treaty", 1)));
    assertEquals("treaty/editions/2", EditionStore.place(second.key()));
  }

  @Test
  void anEditionIsGoneOnlyWhereItsFolderCanBeMissed() {
    assertTrue(store.isGone(new EditionKey("treaty", 1)));
    assertFalse(store.isGone(new EditionKey("treaty", 2)));
    EditionStore away = new EditionStore(folder.resolve("not-mounted"));
    assertFalse(away.isGone(new EditionKey("treaty", 1)));
  }

  @Test
  void anEditionWithoutItsManifestIsAFaultAndNotNone() throws IOException {
    Files.delete(store.out().resolve("accord/editions/1/manifest.json"));
    assertThrows(IOException.class, () -> store.current("accord"));
    assertEquals(Optional.empty(), store.readable("accord"));
    assertEquals(List.of(), store.kept("accord"));
  }
}
