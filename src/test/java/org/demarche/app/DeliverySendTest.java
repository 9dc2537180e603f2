package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.demarche.app.FlakyRelay.Drop;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.plan.Occasion;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Run;
import org.demarche.render.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverySendTest {

  private static final String HEAD =
      """
      schema: demarche-list/1
      id: desk
      title: The desk
      owner: owner@example.org
      follows: all
      """;

  private static final String ANA =
      """
      recipients:
        - {id: ana, name: Ana Example, to: "mailto:ana@example.org", clearance: Restricted}
      """;

  private static final String BEN =
      """
        - {id: ben, name: Ben Sample, to: "mailto:ben@example.org", clearance: Public}
      """;

  @TempDir Path folder;

  private Post post;

  @BeforeEach
  void start() {
    post = new Post(folder);
    post.build("talks", "Restricted");
  }

  @AfterEach
  void stop() {
    post.close();
  }

  @Test
  void aRepeatedRunSendsNothingAndTheOwnerIsToldOnce() {
    post.list(HEAD + ANA + BEN);
    Ran first = post.deliver();
    assertEquals(Exit.ERRORS, first.code(), first.err() + first.out());
    assertTrue(first.out().endsWith("1 sent, 1 refused\n"), first.out());
    assertEquals(Map.of("ana@example.org", 1, "owner@example.org", 1), post.byRecipient());
    String letter = Post.body(letter("owner@example.org"));
    assertTrue(letter.contains("Ben Sample <mailto:ben@example.org>"), letter);
    assertTrue(letter.contains("D503"), letter);
    assertEquals(
        "[Restricted] Sharing the river: edition 1; one decision waits",
        subject("ana@example.org"));
    Ran second = post.deliver();
    assertEquals(new Ran(Exit.DONE, "0 sent\n", ""), second);
    assertEquals(2, post.count());
    Ran plan = post.deliver("--dry-run");
    assertTrue(plan.out().contains("already sent  ana"), plan.out());
    assertTrue(plan.out().contains("(owner was told)"), plan.out());
  }

  @Test
  void aBadAddressStopsNobodyAndIsTriedAgainOnRequestOnly() throws Exception {
    post.list(HEAD + ANA + BEN.replace("Public", "Restricted").replace("ben@", "bad@"));
    try (FlakyRelay relay = new FlakyRelay(post.port(), () -> Drop.NEVER)) {
      Map<String, String> environment = post.environment(relay.port());
      Ran ran = post.deliver(environment);
      assertEquals(Exit.ERRORS, ran.code(), ran.err() + ran.out());
      assertTrue(ran.out().contains("D522"), ran.out());
      assertEquals(Map.of("ana@example.org", 1, "owner@example.org", 1), post.byRecipient());
      assertEquals(new Ran(Exit.DONE, "0 sent\n", ""), post.deliver(environment));
      assertTrue(post.deliver(environment, "--dry-run").out().contains("given up"));
      assertEquals(Exit.ERRORS, post.deliver(environment, "--retry-failed").code());
      assertEquals(2, post.byRecipient().get("owner@example.org"));
    }
  }

  @Test
  void whatMayHaveArrivedWaitsForAPersonsWord() throws Exception {
    post.list(HEAD + ANA);
    try (FlakyRelay relay = new FlakyRelay(post.port(), () -> Drop.BEFORE_END)) {
      Ran ran = post.deliver(post.environment(relay.port()));
      assertEquals(Exit.FAULT, ran.code(), ran.err() + ran.out());
      assertTrue(ran.out().endsWith("0 sent, 1 unknown\n"), ran.out());
    }
    assertEquals(Map.of("owner@example.org", 1), post.byRecipient());
    assertEquals(new Ran(Exit.DONE, "0 sent\n", ""), post.deliver());
    String id = status().at("/copies/0/copy").asText();
    assertEquals("unknown", status().at("/copies/0/state").asText());
    assertEquals(Exit.USAGE, post.deliver("--resolve", id).code());
    assertEquals(Exit.USAGE, post.deliver("--resolve", "none", "--as", "sent").code());
    Ran resolved = post.deliver("--resolve", id, "--as", "resend", "--note", "asked her");
    assertEquals(Exit.DONE, resolved.code(), resolved.err());
    Ran again = post.deliver();
    assertEquals(Exit.DONE, again.code(), again.err() + again.out());
    assertEquals(1, post.byRecipient().get("ana@example.org"));
    assertEquals("sent", status().at("/copies/0/state").asText());
    assertEquals(Exit.USAGE, post.deliver("--resolve", id, "--as", "sent").code());
  }

  @Test
  void aTestGoesToOneAddressAndCountsAsNothingSent() throws Exception {
    post.list(HEAD + ANA + BEN);
    Ran test = post.deliver("--redirect-to", "me@example.org");
    assertTrue(test.err().contains("may have nothing that is marked"), test.err());
    assertEquals(Map.of("me@example.org", 1), post.byRecipient());
    assertFalse(Post.body(letter("me@example.org")).contains("river"));
    test = post.deliver("--redirect-to", "me@example.org", "--redirect-clearance", "Restricted");
    assertEquals(Exit.ERRORS, test.code(), test.err() + test.out());
    assertEquals(Map.of("me@example.org", 3), post.byRecipient());
    for (MimeMessage message : post.messages()) {
      assertTrue(message.getSubject().startsWith("[TEST for "), message.getSubject());
    }
    Files.createDirectories(folder.resolve("trial"));
    assertEquals(
        Exit.ERRORS,
        post.deliver("--redirect-to", "trial", "--redirect-clearance", "Restricted").code());
    assertEquals(3, post.count());
    try (Stream<Path> copies = Files.list(folder.resolve("trial"))) {
      assertEquals(2, copies.count());
    }
    post.deliver();
    assertEquals(1, post.byRecipient().get("ana@example.org"));
    assertEquals(1, post.byRecipient().get("owner@example.org"));
  }

  @Test
  void anEncryptedCopyOpensWithItsPasswordOnlyAndNamesItsRecipient() throws Exception {
    post.list(HEAD + "watermark: true\npasswordFrom: env:ANA_WORD\n" + ANA);
    Ran ran = post.deliver(post.environment(post.port(), "ANA_WORD", "correct horse"));
    assertEquals(Exit.DONE, ran.code(), ran.err() + ran.out());
    byte[] pdf = attachment(letter("ana@example.org"));
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(pdf));
    try (PDDocument document = Loader.loadPDF(pdf, "correct horse")) {
      String copy = document.getDocumentInformation().getCustomMetadataValue("CopyId");
      assertEquals(status().at("/copies/0/copy").asText(), copy);
    }
    assertFalse((ran.out() + ran.err()).contains("correct horse"));
  }

  @Test
  void aFolderGetsTheFilesAndMessage() throws IOException {
    Files.createDirectories(folder.resolve("packets/ana"));
    post.list(
        HEAD
            + "media: [pdf, html, zip]\n"
            + ANA.replace("mailto:ana@example.org", "file:packets/ana"));
    Ran ran = post.deliver();
    assertEquals(new Ran(Exit.DONE, ran.out(), ""), ran);
    Path copy = folder.resolve("packets/ana").resolve(status().at("/copies/0/copy").asText());
    try (Stream<Path> files = Files.list(copy)) {
      assertEquals(
          List.of(
              "message.html",
              "message.txt",
              "talks-for-the-desk.pdf",
              "talks-for-the-desk.zip",
              "talks-summary.html"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals("0 sent\n", post.deliver().out());
  }

  @Test
  void filesForWordAreSentAsWhatTheyAre() throws Exception {
    String definition = folder.resolve("talks.yaml").toString();
    Ran.in(folder, "build", definition, "--out", "out", "--kind", "summary", "--format", "docx");
    post.list(HEAD + "media: [docx]\n" + ANA);
    Ran ran = post.deliver();
    assertEquals(Exit.DONE, ran.code(), ran.err() + ran.out());
    MimeMultipart parts = (MimeMultipart) letter("ana@example.org").getContent();
    BodyPart last = parts.getBodyPart(parts.getCount() - 1);
    assertEquals("talks-summary.docx", last.getFileName());
    assertTrue(last.isMimeType(Medium.DOCX.mediaType()), last.getContentType());
  }

  @Test
  void aLargeMailHasLinks() throws Exception {
    post.list(HEAD + "sizeLimit: 1\nform: link\nlinkBase: https://docs.example.org/out\n" + ANA);
    Ran ran = post.deliver();
    assertEquals(Exit.DONE, ran.code(), ran.err() + ran.out());
    String mail = Post.body(letter("ana@example.org")).replace("=\r\n", "");
    assertTrue(mail.contains("https://docs.example.org/out/talks/editions/1/summary.pdf"), mail);
  }

  @Test
  void withoutALedgerNothingIsSent() throws IOException {
    post.list(HEAD + ANA);
    Files.writeString(folder.resolve("ledger.db"), "this is no database");
    Ran ran = post.deliver();
    assertEquals(Exit.FAULT, ran.code());
    assertTrue(ran.err().contains("D531"), ran.err());
    assertEquals(0, post.count());
  }

  @Test
  void afterANightDueListsAreServedAndOtherwiseAllIsQuiet() throws Exception {
    post.list(HEAD + "send: daily\nat: \"00:00\"\n" + ANA);
    Environment around =
        new Environment(
            Ran.PROJECT,
            folder,
            post.environment(post.port()),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            false,
            false);
    post.deliver("--go");
    AutomaticDeliveries deliveries = new AutomaticDeliveries(around, Settings.read(around));
    deliveries.after(new Occasion.AfterDrop(Set.of("talks")));
    assertEquals(0, post.count());
    deliveries.after(new Occasion.AfterNight());
    assertEquals(Map.of("ana@example.org", 1), post.byRecipient());
    deliveries.after(new Occasion.AfterNight());
    assertEquals(1, post.count());
    try (Ledger ledger = Ledger.open(LedgerSettings.file(folder.resolve("ledger")))) {
      List<Run> runs = ledger.runs().list(10);
      assertEquals(1, runs.size());
      assertEquals(Set.of("desk"), ledger.digests().served().keySet());
      assertEquals("1 sent", runs.get(0).summary());
    }
  }

  @Test
  void theSameDocumentsNeverGoOutTwice() throws IOException {
    post.list(HEAD + ANA);
    assertEquals("1 sent\n", lastLine(post.deliver().out()));
    Path definition = folder.resolve("talks.yaml");
    Files.writeString(definition, Files.readString(definition) + "# a note of the author\n");
    Ran.in(folder, "build", definition.toString(), "--out", "out", "--kind", "summary");
    assertFalse(Files.exists(folder.resolve("out/talks/editions/2")));
    assertEquals("0 sent\n", post.deliver().out());
    try (Stream<Path> all = Files.walk(folder.resolve("out/talks"))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    post.build("talks", "Confidential");
    post.build("talks", "Restricted");
    assertTrue(Files.exists(folder.resolve("out/talks/editions/2")));
    assertEquals("0 sent\n", post.deliver().out());
    assertEquals(Map.of("ana@example.org", 1), post.byRecipient());
  }

  private String subject(String to) {
    try {
      return letter(to).getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String lastLine(String text) {
    return text.lines().reduce("", (a, b) -> b) + "\n";
  }

  private JsonNode status() throws IOException {
    return JsonMapper.builder().build().readTree(post.deliver("--status", "--json").out());
  }

  private MimeMessage letter(String to) {
    return post.messages().stream().filter(m -> Post.to(m).equals(to)).findFirst().orElseThrow();
  }

  private static byte[] attachment(MimeMessage message) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getFileName() != null && part.getFileName().endsWith(".pdf")) {
        return part.getInputStream().readAllBytes();
      }
    }
    throw new AssertionError("no PDF");
  }
}
