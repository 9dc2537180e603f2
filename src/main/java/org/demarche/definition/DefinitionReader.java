package org.demarche.definition;

import java.util.Optional;
import org.demarche.definition.syntax.Limits;
import org.demarche.definition.syntax.Tree;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;

/** Reads definitions. One reader serves any number of files and threads. */
public final class DefinitionReader {

  private final FormatReader<NegotiatingPackage> reader;

  public DefinitionReader() {
    this(Limits.DEFAULT);
  }

  public DefinitionReader(Limits limits) {
    this.reader = new FormatReader<>(DefinitionFormat.format(), limits);
  }

  /**
   * Reads as far as the file goes and reports all that is wrong with it; never throws for any
   * content.
   *
   * @param fileName as findings are to name the file; JSON if it ends in {@code .json}, else YAML
   */
  public ReadResult read(String fileName, byte[] bytes) {
    FileRead<NegotiatingPackage> read = reader.read(fileName, bytes);
    return new ReadResult(
        read.source(),
        read.content()
            .map(content -> new Definition(content.value(), content.places(), content.unread())),
        read.findings());
  }

  /** The keys and values of a definition as they stand in it; empty if it has none. */
  public Optional<Tree> tree(String fileName, byte[] bytes) {
    return reader.tree(fileName, bytes);
  }
}
