package org.demarche.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.TimeFacts;
import org.demarche.files.Sha256;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.render.Medium;
import org.demarche.render.TypesetDocument.Font;
import org.jspecify.annotations.Nullable;

/**
 * What an edition should hold against what it holds. It tells of no clock, host or folder, so that
 * the same input gives the same manifest, byte for byte.
 *
 * @param format the version of this format, {@link #FORMAT}
 * @param packageId the package's id
 * @param title the paper's title
 * @param edition the date that the definition gives the edition
 * @param marking handling marking, or empty for none
 * @param bottomLine the package's summary as plain text, each paragraph a line; empty for none
 * @param language of the package, a BCP 47 tag
 * @param decisions how many recommendations the package has, that somebody must decide
 * @param asOf the day that "today" means in the documents
 * @param input the definition that it was made from
 * @param version of Demarche
 * @param basis what else it depends on
 * @param facts what it says that depends on the day
 * @param expected file names of the documents that were asked for, in order
 * @param documents those that were made, in order
 * @param data files beside the documents, for other programs; in no packet and no copy
 * @param findings what was found on the way; no errors, or there would be no edition
 * @param since the edition that its documents tell the changes from; null where they tell none. It
 *     makes no edition stale
 */
@JsonPropertyOrder({
  "format",
  "package",
  "title",
  "edition",
  "marking",
  "bottomLine",
  "language",
  "decisions",
  "asOf",
  "input",
  "version",
  "complete"
})
@JsonIgnoreProperties(value = "complete", allowGetters = true)
public record Manifest(
    String format,
    String packageId,
    String title,
    LocalDate edition,
    String marking,
    String bottomLine,
    String language,
    int decisions,
    LocalDate asOf,
    Input input,
    String version,
    Basis basis,
    TimeFacts facts,
    List<String> expected,
    List<Document> documents,
    List<Data> data,
    Findings findings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Former since) {

  /** The value of {@link #format()} in what this version writes. */
  public static final String FORMAT = "demarche-manifest/1";

  /** The grammar of a package's id. */
  static final String PACKAGE_ID = "[a-z][a-z0-9-]*";

  /** The manifest's own file name. */
  public static final String FILE_NAME = "manifest.json";

  public Manifest {
    Objects.requireNonNull(format);
    requireFolderName(packageId);
    Objects.requireNonNull(title);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(bottomLine);
    Objects.requireNonNull(language);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(input);
    Objects.requireNonNull(version);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(findings);
    expected = List.copyOf(expected);
    documents = List.copyOf(documents);
    data = List.copyOf(data);
  }

  /** The same of documents that tell the changes from another edition, or from none. */
  Manifest withSince(@Nullable Former other) {
    return new Manifest(
        format,
        packageId,
        title,
        edition,
        marking,
        bottomLine,
        language,
        decisions,
        asOf,
        input,
        version,
        basis,
        facts,
        expected,
        documents,
        data,
        findings,
        other);
  }

  /** The fonts of the system that its documents are set in, each once. */
  public Stream<Font> systemFonts() {
    return documents.stream().flatMap(document -> document.fonts().stream()).distinct();
  }

  /** Whether a package may have this id, which is also the name of its folder. */
  public static boolean isPackageId(String text) {
    return text.matches(PACKAGE_ID);
  }

  private static void requireFolderName(String id) {
    if (!isPackageId(id)) {
      throw new IllegalArgumentException("not the id of a package: " + id);
    }
  }

  /** Whether every expected document was made, and no other. */
  @JsonProperty
  public boolean complete() {
    Set<String> made = documents.stream().map(Document::file).collect(Collectors.toSet());
    return !expected.isEmpty()
        && made.equals(Set.copyOf(expected))
        && made.size() == documents.size();
  }

  /**
   * The file that an edition was made from.
   *
   * @param file its name without folders
   * @param size bytes
   * @param sha256 of its bytes
   */
  public record Input(String file, long size, String sha256) {

    public Input {
      Objects.requireNonNull(file);
      Objects.requireNonNull(sha256);
    }

    public static Input of(String file, byte[] content) {
      return new Input(file, content.length, Sha256.of(content));
    }
  }

  /**
   * A former edition.
   *
   * @param edition its number
   * @param date that its definition gives it
   * @param asOf the day that "today" means in it
   * @param input its definition
   * @param changes how many elements changed since
   * @param first the first of these in words, without anything that they say
   */
  public record Former(
      int edition, LocalDate date, LocalDate asOf, Input input, int changes, List<String> first) {

    public Former {
      Objects.requireNonNull(date);
      Objects.requireNonNull(asOf);
      Objects.requireNonNull(input);
      first = List.copyOf(first);
    }
  }

  /**
   * A document that was made.
   *
   * @param file its name in the edition's folder
   * @param kind of document, for instance {@code briefing}
   * @param mediaType registered media type
   * @param pages 0, and null in JSON, where the medium has none
   * @param size bytes
   * @param sha256 of its bytes
   * @param fonts of the system that it is set in, beside those of the house and the program
   * @param contentSecurityPolicy what a server has to allow for it, with the digests of its styles
   *     and its script; empty where the medium has none
   */
  public record Document(
      String file,
      String kind,
      String mediaType,
      @JsonSerialize(using = ManifestJson.UnknownAsNull.class) int pages,
      long size,
      String sha256,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Font> fonts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String contentSecurityPolicy) {

    private static final Pattern POLICY =
        Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    public Document {
      Objects.requireNonNull(file);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(mediaType);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(contentSecurityPolicy);
      fonts = List.copyOf(fonts);
    }

    /** A document with neither fonts of the system nor a policy. */
    public Document(
        String file, String kind, String mediaType, int pages, long size, String sha256) {
      this(file, kind, mediaType, pages, size, sha256, List.of(), "");
    }

    public static Document of(EditionDocument made) {
      return new Document(
          made.fileName(),
          made.document().kind().name(),
          made.document().medium().mediaType(),
          made.pages(),
          made.document().content().length,
          Sha256.of(made.document().content()),
          made.fonts(),
          made.document().medium() == Medium.HTML ? policy(made.document().content()) : "");
    }

    /** As the page says itself. */
    private static String policy(byte[] page) {
      Matcher meta = POLICY.matcher(new String(page, StandardCharsets.UTF_8));
      return meta.find() ? meta.group(1) : "";
    }
  }

  /**
   * A file for other programs.
   *
   * @param file its name in the edition's folder
   * @param size bytes
   * @param sha256 of its bytes
   */
  public record Data(String file, long size, String sha256) {

    public Data {
      Objects.requireNonNull(file);
      Objects.requireNonNull(sha256);
    }

    public static Data of(DataFile made) {
      return new Data(made.fileName(), made.content().length, Sha256.of(made.content()));
    }
  }

  /** Findings, counted and listed in the order of their places. */
  public record Findings(int errors, int warnings, int notes, List<Entry> list) {

    public Findings {
      list = List.copyOf(list);
    }

    public static Findings of(List<Finding> findings) {
      return new Findings(
          count(findings, Severity.ERROR),
          count(findings, Severity.WARNING),
          count(findings, Severity.NOTE),
          findings.stream().sorted().map(Entry::of).toList());
    }

    private static int count(List<Finding> findings, Severity severity) {
      return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }
  }

  /**
   * One finding.
   *
   * @param code of its rule
   * @param severity {@code error}, {@code warning} or {@code note}
   * @param line from 1; 0 where the file as a whole is meant
   * @param column from 1; 0 where the file as a whole is meant
   * @param path in the definition (RFC 6901)
   * @param message as {@code check} prints it
   */
  public record Entry(
      String code, String severity, int line, int column, String path, String message) {

    public Entry {
      Objects.requireNonNull(code);
      Objects.requireNonNull(severity);
      Objects.requireNonNull(path);
      Objects.requireNonNull(message);
    }

    static Entry of(Finding finding) {
      return new Entry(
          finding.code(),
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.at().line(),
          finding.at().column(),
          finding.pointer(),
          finding.message());
    }
  }
}
