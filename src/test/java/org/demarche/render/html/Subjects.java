package org.demarche.render.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.analysis.Analysis;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;

/** Subjects of real definitions, for tests of documents. */
public final class Subjects {

  /** The report's package. */
  public static final Path REPORT = Path.of("input", "us-dprk-1998.yaml");

  /** The second example. */
  public static final Path FRAMEWORK = Path.of("input", "agreed-framework-1994.json");

  private Subjects() {}

  /** With what changed, if a former state is known. */
  public static Subject of(Path file) {
    try {
      return FormerStates.told(file, of(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Subject of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Subject of(String name, byte[] bytes) {
    Definition definition =
        new DefinitionReader()
            .read(name, bytes)
            .definition()
            .orElseThrow(() -> new IllegalArgumentException(name + " cannot be read"));
    return new Subject(
        definition,
        Analysis.of(definition.content(), definition.index(), definition.content().asOf()),
        Checks.run(definition),
        new SourceFile(Path.of(name).getFileName().toString(), "application/yaml", bytes),
        "test");
  }
}
