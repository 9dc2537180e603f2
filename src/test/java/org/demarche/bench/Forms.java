package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Analysis;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;

/** Writes a briefing in the forms that other programs take: the same text, tables and drawings. */
final class Forms {

  private final HtmlRenderer renderer = new HtmlRenderer(List.of(Path.of("templates")));
  private final PdfTypesetter typesetter;
  private final Path folder;

  /**
   * @param folder gets a folder for each paper
   * @param cache for fonts
   */
  Forms(Path folder, Path cache) {
    this.folder = folder;
    this.typesetter = new PdfTypesetter(FontLibrary.standard(cache, List.of()), List.of());
  }

  /** A generated package. */
  Paper generated(int measures, long seed) throws IOException {
    String id = "generated-" + measures;
    Path file = Files.createDirectories(folder.resolve(id)).resolve(id + ".yaml");
    Files.writeString(file, PackageYaml.of(id, measures, seed));
    return of(file);
  }

  /** The package of a definition that is there, whose file has the name of its id. */
  Paper of(Path definition) throws IOException {
    String id = definition.getFileName().toString().replaceFirst("[.][a-z]+$", "");
    Subject subject = subject(definition);
    Path made = Files.createDirectories(folder.resolve(id));
    Paper paper =
        new Paper(
            id,
            subject.definition().content().measures().size(),
            definition.toAbsolutePath(),
            made);
    String print = markup(subject, Medium.PDF);
    Files.writeString(paper.form("xhtml"), print);
    Files.writeString(paper.form("html"), markup(subject, Medium.HTML));
    Files.writeString(paper.form("fo"), FoMarkup.of(print));
    TypstMarkup.Converted typst = TypstMarkup.of(print);
    Files.writeString(paper.form("typ"), typst.typst());
    for (Map.Entry<String, String> drawing : typst.drawings().entrySet()) {
      Files.writeString(made.resolve(drawing.getKey()), drawing.getValue());
    }
    Files.write(paper.form("pdf"), typesetter.typeset(new Markup(print, List.of()), subject).pdf());
    return paper;
  }

  private String markup(Subject subject, Medium medium) {
    return renderer
        .render(DocumentKind.BRIEFING, medium, subject, MarkupRenderer.FULL_DETAIL)
        .xhtml();
  }

  private static Subject subject(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Definition definition =
        new DefinitionReader()
            .read(file.toString(), bytes)
            .definition()
            .orElseThrow(() -> new IllegalArgumentException(file + " cannot be read"));
    return new Subject(
        definition,
        Analysis.of(definition.content(), definition.index(), definition.content().asOf()),
        List.of(),
        new SourceFile(file.getFileName().toString(), "application/yaml", bytes),
        "1.0");
  }
}
