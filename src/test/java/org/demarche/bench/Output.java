package org.demarche.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a contender made of a paper, so that one can judge whether it is the same content.
 *
 * @param bytes of the file
 * @param words as {@code pdftotext} reads them; 0 without that program
 */
record Output(int pages, long bytes, long words) {

  /** Of what was written: a PDF, or a folder of editions. */
  static Output of(Paper paper, Path made) {
    Path pdf =
        Files.isDirectory(made)
            ? made.resolve(paper.name()).resolve("current").resolve("briefing.pdf")
            : made;
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new Output(document.getNumberOfPages(), Files.size(pdf), words(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long words(Path pdf) {
    try {
      Process process =
          new ProcessBuilder("pdftotext", pdf.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
    } catch (IOException notInstalled) {
      return 0;
    }
  }
}
