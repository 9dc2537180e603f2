package org.demarche.pipeline.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.Subject;

/**
 * The program of a worker whose rendering does what the title of the package says, for instance
 * {@code hang}; with another title it renders.
 */
public final class MisbehavingWorker {

  private MisbehavingWorker() {}

  public static void main(String[] args) {
    Worker.serve(
        new EditionBuilder(FakeStages.withRenderer(MisbehavingWorker::render), "9.9"), () -> {});
  }

  private static Markup render(DocumentKind kind, Medium medium, Subject subject, int detail) {
    String[] words = subject.definition().content().title().split(" ", 2);
    switch (words[0]) {
      case "hang" -> hang(words);
      case "eat" -> eat();
      case "print" -> print();
      case "leave" -> leave();
      case "leave-and-hang" -> {
        leave();
        hang();
      }
      case "leave-and-halt" -> {
        leave();
        Runtime.getRuntime().halt(7);
      }
      case "halt" -> Runtime.getRuntime().halt(7);
      case "halt-once" -> haltOnce(Path.of(words[1]));
      case "wait" -> await(Path.of(words[1]));
      default -> {}
    }
    return FakeStages.render(kind, medium, subject, detail);
  }

  /** Heeds no interruption; says that it is there if a file is named. */
  private static void hang(String... words) {
    if (words.length > 1) {
      sayHere(Path.of(words[1]));
    }
    for (long i = 0; i >= 0; i = i == Long.MAX_VALUE ? 0 : i + 1) {
      Thread.onSpinWait();
    }
  }

  private static void eat() {
    long[][] eaten = new long[1 << 10][];
    for (int i = 0; i < eaten.length; i++) {
      eaten[i] = new long[1 << 17];
    }
    throw new IllegalStateException("there was room for " + Arrays.deepHashCode(eaten));
  }

  /** By the usual way, and past it, without the end of a line. */
  private static void print() {
    System.out.println("demarche-worker: reply of a library that prints");
    PrintStream past = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    past.print("{\"half\": a line");
    past.flush();
  }

  /** A temporary file that nobody removes. */
  private static void leave() {
    try {
      Files.createTempFile("left", ".tmp");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void haltOnce(Path mark) {
    try {
      Files.createFile(mark);
    } catch (IOException there) {
      return;
    }
    Runtime.getRuntime().halt(7);
  }

  /** Says that it is there by a file {@code <name>.here}, and goes on once the file is there. */
  private static void await(Path file) {
    sayHere(file);
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }

  private static void sayHere(Path file) {
    try {
      Files.writeString(file.resolveSibling(file.getFileName() + ".here"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
