package org.demarche.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private final Path folder;

  SecretsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSecretIsAVariable() throws SecretException {
    Secrets secrets = new Secrets(Map.of("DEMARCHE_MAIL_PASSWORD", "hunter2"), Map.of());
    assertEquals(Optional.of("hunter2"), secrets.find("mail.password"));
    assertEquals(Optional.empty(), secrets.find("ledger.password"));
    assertEquals("Secrets", secrets.toString());
  }

  @Test
  void orTheFirstLineOfAFileThatIsReadAnewEachTime() throws IOException, SecretException {
    Path file = Files.writeString(folder.resolve("word"), "first\nsecond\n");
    Secrets secrets = new Secrets(Map.of(), Map.of("mail.password.file", file.toString()));
    assertEquals(Optional.of("first"), secrets.find("mail.password"));
    Files.writeString(file, "changed");
    assertEquals(Optional.of("changed"), secrets.find("mail.password"));
  }

  @Test
  void aFileThatIsMissingOrEmptyIsAFaultThatNamesItsSetting() throws IOException {
    Path file = folder.resolve("word");
    Secrets secrets = new Secrets(Map.of(), Map.of("mail.password.file", file.toString()));
    assertEquals(
        "mail.password.file",
        assertThrows(SecretException.class, () -> secrets.find("mail.password")).setting());
    Files.writeString(file, "\n");
    assertThrows(SecretException.class, () -> secrets.find("mail.password"));
  }

  @Test
  void aListNamesAVariableOrAFileBesideIt() throws IOException {
    Secrets secrets = new Secrets(Map.of("ANA_WORD", "korrekt"), Map.of());
    Path list = folder.resolve("desk.yaml");
    Files.writeString(folder.resolve("word"), "Pferd\n");
    assertEquals(Optional.of("korrekt"), secrets.at("env:ANA_WORD", list));
    assertEquals(Optional.of("Pferd"), secrets.at("file:word", list));
    assertEquals(Optional.empty(), secrets.at("file:none", list));
    assertEquals(Optional.empty(), secrets.at("ANA_WORD", list));
  }
}
