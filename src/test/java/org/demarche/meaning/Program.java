package org.demarche.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.edition.AnalysisJson;
import org.demarche.model.Definition;

/** The program's own analysis: {@code analysis.json} as it is written beside the documents. */
final class Program {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Program() {}

  static JsonNode analysis(Definition definition) {
    try {
      return JSON.readTree(
          AnalysisJson.write(AnalysisReport.of(definition, definition.content().asOf())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
