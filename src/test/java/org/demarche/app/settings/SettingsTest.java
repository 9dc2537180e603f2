package org.demarche.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private final Path temp;

  SettingsTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void defaultFoldersLieInTheWorkingFolder() {
    assertEquals(temp.resolve("work/input"), read(Map.of()).folder(Setting.INPUT));
    assertEquals(temp.resolve("work/output"), read(Map.of()).folder(Setting.OUTPUT));
    assertEquals(temp.resolve("work/lists"), read(Map.of()).folder(Setting.LISTS));
  }

  @Test
  void theCacheLiesWhereTheUserKeepsCaches() throws IOException {
    Path home = Files.createDirectories(temp.resolve("user"));
    assertEquals(
        home.resolve(".cache/demarche"),
        read(Map.of("HOME", home.toString())).folder(Setting.CACHE));
    assertEquals(
        temp.resolve("xdg/demarche"),
        read(Map.of("HOME", home.toString(), "XDG_CACHE_HOME", temp.resolve("xdg").toString()))
            .folder(Setting.CACHE));
    assertEquals(temp.resolve("work/c"), read(Map.of("DEMARCHE_CACHE", "c")).folder(Setting.CACHE));
    assertTrue(
        read(Map.of("HOME", "/nonexistent"))
            .folder(Setting.CACHE)
            .getFileName()
            .toString()
            .startsWith("demarche-"));
  }

  @Test
  void foldersOfTheUserLieInTheWorkingFolder() {
    Settings settings = read(Map.of("DEMARCHE_INPUT", "in")).flag(Setting.OUTPUT, "--out", "../o");
    assertEquals(temp.resolve("work/in"), settings.folder(Setting.INPUT));
    assertEquals(temp.resolve("o"), settings.folder(Setting.OUTPUT));
  }

  @Test
  void flagsGoBeforeEnvironmentBeforeFileBeforeDefault() throws IOException {
    assertEquals(new Settings.Value("false", "default", false), strict(read(Map.of())));
    file("strict = true\njobs = 3\n");
    assertEquals(new Settings.Value("true", "demarche.properties", true), strict(read(Map.of())));
    Settings settings = read(Map.of("DEMARCHE_STRICT", "false"));
    assertEquals(
        new Settings.Value("false", "environment DEMARCHE_STRICT", true), strict(settings));
    settings.flag(Setting.STRICT, "true").flag(Setting.JOBS, null);
    assertEquals(new Settings.Value("true", "--strict", true), strict(settings));
    assertEquals(3, settings.jobs());
  }

  @Test
  void aValueThatCannotBeUsedIsToldWithItsOrigin() {
    Settings settings = read(Map.of("DEMARCHE_JOBS", "many", "DEMARCHE_AS_OF", "1999-02-30"));
    assertEquals(
        "jobs: \"many\" is not a whole number from 1 to 1024 (from environment DEMARCHE_JOBS)",
        fault(settings::jobs));
    assertEquals(
        "as-of: \"1999-02-30\" is not a date such as 2026-01-31 (from environment DEMARCHE_AS_OF)",
        fault(settings::asOf));
    assertEquals(
        "strict: \"perhaps\" is neither true nor false (from --strict)",
        fault(() -> settings.flag(Setting.STRICT, "perhaps").flag(Setting.STRICT)));
  }

  @Test
  void anUnknownNameInTheFileIsToldWithTheNearest() throws IOException {
    file("ouput=/tmp\n");
    assertEquals(
        "demarche.properties: there is no setting \"ouput\"; did you mean \"output\"?",
        fault(() -> read(Map.of())));
  }

  @Test
  void theFileOfTheUserComesBeforeThatOfTheWorkingFolder() throws IOException {
    Path config = Files.createDirectories(temp.resolve("user/.config/demarche"));
    Path own = Files.writeString(config.resolve("demarche.properties"), "strict=true\njobs=2\n");
    Map<String, String> home = Map.of("HOME", temp.resolve("user").toString());
    assertEquals(new Settings.Value("true", own.toString(), true), strict(read(home)));
    file("jobs = 3\n");
    assertEquals(3, read(home).jobs());
    assertEquals("true", strict(read(home)).text());
    String elsewhere = temp.resolve("xdg").toString();
    assertEquals(
        "default",
        strict(read(Map.of("HOME", home.get("HOME"), "XDG_CONFIG_HOME", elsewhere))).origin());
    assertEquals(
        "true", strict(read(Map.of("HOME", home.get("HOME"), "XDG_CONFIG_HOME", "rel"))).text());
  }

  @Test
  void aFileOfTheUserThatOthersCanWriteIsRefused() throws IOException {
    Path config = Files.createDirectories(temp.resolve("xdg/demarche"));
    Path own = Files.writeString(config.resolve("demarche.properties"), "jobs=2\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-rw-rw-"));
    Map<String, String> xdg = Map.of("XDG_CONFIG_HOME", temp.resolve("xdg").toString());
    String refused = fault(() -> read(xdg));
    assertTrue(refused.startsWith("The settings are not used: others can write " + own), refused);
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(own, "jbos=2\n");
    assertEquals(
        own + ": there is no setting \"jbos\"; did you mean \"jobs\"?", fault(() -> read(xdg)));
  }

  @Test
  void datesAndListsAreRead() {
    Settings settings =
        read(Map.of()).flag(Setting.AS_OF, "1999-03-03").flag(Setting.FORMAT, " HTML,pdf, html,");
    assertEquals(Optional.of(LocalDate.of(1999, 3, 3)), settings.asOf());
    assertEquals(List.of("html", "pdf"), settings.words(Setting.FORMAT));
  }

  @Test
  void limitsAreReadWithTheirUnits() {
    assertEquals(Duration.ofMinutes(5), read(Map.of()).timeLimit());
    assertEquals("1g", read(Map.of()).memoryLimit());
    Settings settings = read(Map.of("DEMARCHE_TIME_LIMIT", "90s", "DEMARCHE_MEMORY_LIMIT", "2 GB"));
    assertEquals(Duration.ofSeconds(90), settings.timeLimit());
    assertEquals("2g", settings.memoryLimit());
    assertEquals(Duration.ofSeconds(3), settings.settle());
    assertEquals(Duration.ofMillis(200), read(Map.of("DEMARCHE_SETTLE", "200ms")).settle());
    assertEquals(
        "time-limit: \"0s\" is not a time such as 30s, 5m or 1h (from --time-limit)",
        fault(settings.flag(Setting.TIME_LIMIT, "0s")::timeLimit));
    assertEquals(
        "memory-limit: \"2\" is not a size such as 512m or 2g (from --memory-limit)",
        fault(settings.flag(Setting.MEMORY_LIMIT, "2")::memoryLimit));
  }

  @Test
  void settingsPassToAnotherProcessByItsEnvironmentAlone() throws IOException {
    file("strict = true\njobs = 3\n");
    Settings settings = read(Map.of("DEMARCHE_JOBS", "4")).flag(Setting.OUTPUT, "--out", "o");
    Map<String, String> passed = settings.environment();
    assertEquals(
        Map.of(
            "DEMARCHE_STRICT", "true",
            "DEMARCHE_JOBS", "4",
            "DEMARCHE_OUTPUT", "o",
            "DEMARCHE_CACHE", settings.folder(Setting.CACHE).toString()),
        passed);
    file("nonsense = since then\n");
    Settings other = Settings.ofEnvironment(around(passed, false));
    assertEquals(passed, other.environment());
    assertEquals(settings.folder(Setting.OUTPUT), other.folder(Setting.OUTPUT));
  }

  @Test
  void templatesMustBeAFolder() {
    assertEquals(Optional.empty(), read(Map.of()).templates());
    assertEquals(
        "templates: \"none\" is not a folder (from --templates)",
        fault(read(Map.of()).flag(Setting.TEMPLATES, "none")::templates));
  }

  @Test
  void colourIsForTerminalsUnlessTheUserSaysOtherwise() {
    assertFalse(read(Map.of()).colour(), "no terminal");
    assertTrue(read(Map.of(), true).colour(), "a terminal");
    assertFalse(read(Map.of("NO_COLOR", "1"), true).colour(), "NO_COLOR");
    assertTrue(read(Map.of("NO_COLOR", "1")).flag(Setting.COLOR, "always").colour(), "always");
    assertFalse(read(Map.of(), true).flag(Setting.COLOR, "never").colour(), "never");
    assertEquals(
        "color: \"blue\" is none of auto, always, never (from --color)",
        fault(read(Map.of()).flag(Setting.COLOR, "blue")::colour));
  }

  private static Settings.Value strict(Settings settings) {
    return settings.value(Setting.STRICT);
  }

  private static String fault(Runnable use) {
    return String.valueOf(assertThrows(UsageException.class, use::run).getMessage());
  }

  private void file(String text) throws IOException {
    Files.createDirectories(temp.resolve("work"));
    Files.writeString(temp.resolve("work/demarche.properties"), text);
  }

  private Settings read(Map<String, String> environment) {
    return read(environment, false);
  }

  private Settings read(Map<String, String> environment, boolean terminal) {
    return Settings.read(around(environment, terminal));
  }

  private Environment around(Map<String, String> environment, boolean terminal) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Environment(
        temp.resolve("home"),
        temp.resolve("work"),
        environment,
        nowhere,
        nowhere,
        terminal,
        terminal);
  }
}
