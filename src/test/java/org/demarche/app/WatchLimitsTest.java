package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with templates of a house that misbehave for some packages. */
@Timeout(400)
class WatchLimitsTest {

  private static final Duration LONG = Duration.ofMinutes(3);

  /** Packages are named after what their documents do. */
  private static final String TEMPLATE =
      """
      <#if package.id == "endless">
      <#list 1.. as n><#if n lt 0>never</#if></#list>
      <#elseif package.id == "hungry">
      <#list 1.. as n>${package.title}</#list>
      </#if>
      <html lang="en"><head><title>${package.title}</title></head>
      <body><h1>${package.title}, first house style</h1></body></html>
      """;

  private final Path folder;
  private final Path template;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  WatchLimitsTest(@TempDir Path folder) {
    this.folder = folder;
    this.template = Definitions.write(folder.resolve("house/note/document.ftl"), TEMPLATE);
  }

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  @Tag("proof")
  void whatReachesALimitIsRejectedAndTheOthersAreBuilt() throws IOException {
    CompletableFuture<Ran> watch = watch("--time-limit", "12s", "--memory-limit", "128m");
    drop("endless");
    drop("hungry");
    drop("before");
    awaitFile("in/accepted/before.yaml");
    awaitFile("in/rejected/endless.yaml.report.txt");
    awaitFile("in/rejected/hungry.yaml.report.txt");
    drop("after");
    awaitFile("in/accepted/after.yaml");

    assertTrue(report("endless").contains("D605"), report("endless"));
    assertTrue(report("endless").contains("not made within 12 seconds"), report("endless"));
    assertTrue(report("hungry").contains("D609"), report("hungry"));
    assertTrue(report("hungry").contains("within 128m of memory"), report("hungry"));
    assertEquals(Exit.DONE, stop(watch).code());
  }

  @Test
  void aTemplateThatChangesCountsForTheNextDefinition() throws IOException {
    CompletableFuture<Ran> watch = watch();
    drop("first");
    awaitFile("in/accepted/first.yaml");
    Files.writeString(template, TEMPLATE.replace("first house style", "a later house style"));
    drop("second");
    awaitFile("in/accepted/second.yaml");

    assertTrue(document("first").contains("first house style"));
    assertTrue(document("second").contains("a later house style"));
    assertEquals(Exit.DONE, stop(watch).code());
  }

  @Test
  void workersThatCannotBeStartedAreToldAtOnce() {
    Ran ran = Ran.in(folder, "watch", "--in", "in", "--memory-limit", "9999999g");
    assertEquals(Exit.FAULT, ran.code());
    assertTrue(ran.err().contains("worker"), ran.err());
  }

  private CompletableFuture<Ran> watch(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("watch", "--in", "in", "--out", "out", "--jobs", "2", "--templates", "house"));
    words.addAll(List.of("--kind", "note", "--format", "html"));
    words.addAll(List.of(options));
    return CompletableFuture.supplyAsync(
        () -> Ran.in(folder, words.toArray(String[]::new)), thread);
  }

  private Ran stop(CompletableFuture<Ran> watch) {
    thread.shutdownNow();
    return watch.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void drop(String id) {
    Definitions.good(folder.resolve("in/" + id + ".yaml"), id);
  }

  private void awaitFile(String name) {
    await().atMost(LONG).until(() -> Files.exists(folder.resolve(name)));
  }

  private String report(String id) throws IOException {
    return Files.readString(folder.resolve("in/rejected/" + id + ".yaml.report.txt"));
  }

  private String document(String id) throws IOException {
    return Files.readString(folder.resolve("out/" + id + "/note.html"));
  }
}
