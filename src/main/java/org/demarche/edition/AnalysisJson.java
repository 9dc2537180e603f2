package org.demarche.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.analysis.report.AnalysisReport;

/** Writes {@code analysis.json}: what follows from a definition, for other programs. */
public final class AnalysisJson {

  /** Its file name beside the documents of an edition. */
  public static final String FILE_NAME = "analysis.json";

  private AnalysisJson() {}

  /** UTF-8, in the form of a manifest; equal reports give equal bytes. */
  public static byte[] write(AnalysisReport report) {
    return ManifestJson.writeRecord(report);
  }

  /** The JSON Schema (draft 2020-12) of what is written. */
  public static String schema() {
    try (InputStream in =
        AnalysisJson.class.getResourceAsStream("demarche-analysis-1.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: the schema of the analysis");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
