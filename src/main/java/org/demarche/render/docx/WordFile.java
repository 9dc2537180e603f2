package org.demarche.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.demarche.files.TimelessZip;

/** The parts of a file of Word and what leads from one to the other. */
final class WordFile {

  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final XmlOptions XML =
      new XmlOptions()
          .setSaveSuggestedPrefixes(Map.of(WORDS, "w", RELATIONS, "r"))
          .setSaveAggressiveNamespaces();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OPCPackage file = OPCPackage.create(bytes);
  private final Part main = new Part(part("/word/document.xml", TYPES + "document.main+xml"));

  WordFile() {
    file.addRelationship(
        main.part.getPartName(), TargetMode.INTERNAL, RELATIONS + "/officeDocument");
  }

  OPCPackage opc() {
    return file;
  }

  /** The document itself. */
  Part main() {
    return main;
  }

  /** A part that holds something and is led from. */
  static final class Part {

    private final PackagePart part;
    private final Map<String, String> links = new LinkedHashMap<>();

    private Part(PackagePart part) {
      this.part = part;
    }

    /** The relation that leads to a place on the web; one for each place. */
    String link(String target) {
      return links.computeIfAbsent(
          target, to -> part.addExternalRelationship(to, RELATIONS + "/hyperlink").getId());
    }

    void fill(XmlObject content) {
      try (OutputStream out = part.getOutputStream()) {
        content.save(out, XML);
      } catch (IOException e) {
        throw inMemory(e);
      }
    }
  }

  /**
   * A part that the document leads to.
   *
   * @param kind such as styles, which is its name, and the name of its relation and type
   * @param name of its file, without folder
   */
  Part add(String kind, String name) {
    PackagePart part = part("/word/" + name, TYPES + kind + "+xml");
    main.part.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + "/" + kind);
    return new Part(part);
  }

  /** The relation by which the document leads to a part. */
  String relation(Part to) {
    return main.part.findExistingRelation(to.part).getId();
  }

  /** A part that is text. */
  void add(String kind, String name, byte[] content) {
    write(add(kind, name).part, content);
  }

  /** An image; gives its relation. */
  String image(String name, String type, byte[] content) {
    PackagePart part = part("/word/media/" + name, type);
    write(part, content);
    return main.part
        .addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + "/image")
        .getId();
  }

  /** What programs say of themselves. */
  void program(byte[] content) {
    PackagePart part =
        part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    write(part, content);
    file.addRelationship(
        part.getPartName(), TargetMode.INTERNAL, RELATIONS + "/extended-properties");
  }

  private PackagePart part(String name, String type) {
    try {
      return file.createPart(PackagingURIHelper.createPartName(name), type);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("no name of a part: " + name, e);
    }
  }

  private static void write(PackagePart part, byte[] content) {
    try (OutputStream out = part.getOutputStream()) {
      out.write(content);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** The whole; nothing can be added afterwards. */
  byte[] save() {
    try {
      file.save(bytes);
      file.revert();
      return TimelessZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("a document in memory can always be written", e);
  }
}
