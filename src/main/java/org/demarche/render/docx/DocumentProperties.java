package org.demarche.render.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.demarche.render.Subject;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a file says of itself: title, author, language, and as its dates the edition's. */
final class DocumentProperties {

  private static final String PROGRAM =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
      <Application>Demarche</Application></Properties>
      """;

  private final Document markup;

  DocumentProperties(Document markup) {
    this.markup = markup;
  }

  void write(WordFile file, Subject subject) {
    Optional<Date> day =
        Optional.of(
            Date.from(
                subject.definition().content().edition().atStartOfDay(ZoneOffset.UTC).toInstant()));
    try {
      PackageProperties properties = file.opc().getPackageProperties();
      properties.setTitleProperty(
          Optional.of(Children.below(markup, "title").get(0).getTextContent()));
      properties.setSubjectProperty(meta("subject"));
      properties.setCreatorProperty(meta("author"));
      properties.setKeywordsProperty(meta("keywords"));
      properties.setLanguageProperty(Optional.of(markup.getDocumentElement().getAttribute("lang")));
      properties.setRevisionProperty(Optional.of("1"));
      properties.setCreatedProperty(day);
      properties.setModifiedProperty(day);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a new file has properties", e);
    }
    file.program(PROGRAM.getBytes(UTF_8));
  }

  private Optional<String> meta(String name) {
    List<Element> all = Children.below(markup, "meta");
    for (int i = 0; i < all.size(); i++) {
      Element each = all.get(i);
      if (each.getAttribute("name").equals(name)) {
        return Optional.of(each.getAttribute("content"));
      }
    }
    return Optional.empty();
  }
}
