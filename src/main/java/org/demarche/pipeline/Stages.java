package org.demarche.pipeline;

import java.io.IOException;
import java.util.List;
import org.demarche.definition.ReadResult;
import org.demarche.edition.Basis;
import org.demarche.edition.EditionPublisher;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;
import org.demarche.render.WordWriter;

/**
 * What the steps of a build are done by. All are used by several threads at once.
 *
 * @param reader from bytes to a definition
 * @param checker what is wrong with a definition
 * @param renderer from a definition to markup
 * @param typesetter from markup to PDF
 * @param word from markup to Word
 * @param publisher from documents to an edition
 * @param basis what documents depend on beside their definition
 */
public record Stages(
    Reader reader,
    Checker checker,
    MarkupRenderer renderer,
    Typesetter typesetter,
    WordWriter word,
    EditionPublisher publisher,
    BasisSource basis) {

  /** Steps that make no documents of Word. */
  public Stages(
      Reader reader,
      Checker checker,
      MarkupRenderer renderer,
      Typesetter typesetter,
      EditionPublisher publisher,
      BasisSource basis) {
    this(
        reader,
        checker,
        renderer,
        typesetter,
        (markup, pages, subject) -> {
          throw new UnsupportedOperationException("no documents of Word are made here");
        },
        publisher,
        basis);
  }

  /** Reads a definition. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Never throws for bad input.
     *
     * @param fileName as the user named it
     */
    ReadResult read(String fileName, byte[] bytes);
  }

  /** Checks a definition. */
  @FunctionalInterface
  public interface Checker {

    List<Finding> check(Definition definition);
  }

  /** Hashes what documents depend on. */
  @FunctionalInterface
  public interface BasisSource {

    /**
     * As it is now.
     *
     * @throws IOException if a file of templates or assets cannot be read
     */
    Basis of(BuildSettings settings) throws IOException;

    /** Whether this font of the system is there, unchanged; none is unless one is looked for. */
    default boolean has(TypesetDocument.Font font) {
      return false;
    }
  }
}
