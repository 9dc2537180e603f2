package org.demarche.app.report;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.app.settings.Environment;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;

/**
 * A test case for each file, so that its history can be followed: one with errors has failed, one
 * that could not be checked is an error, and what is no error stands in its output.
 */
final class JUnitReport {

  private static final String SUITE = "demarche check";
  private static final FindingsText TEXT = new FindingsText(AnsiStyle.NONE);

  private final XMLStreamWriter xml;
  private final Environment around;

  private JUnitReport(XMLStreamWriter xml, Environment around) {
    this.xml = xml;
    this.around = around;
  }

  static String of(List<BuildResult> results, Environment around) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JUnitReport(xml, around).write(results);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report in memory is always written", e);
    }
    return text + "\n";
  }

  private void write(List<BuildResult> results) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("testsuites", "name", SUITE);
    start("testsuite", "name", SUITE);
    xml.writeAttribute("tests", "" + results.size());
    xml.writeAttribute("failures", "" + count(results, JUnitReport::hasFailed));
    xml.writeAttribute("errors", "" + count(results, JUnitReport::isFault));
    for (BuildResult result : results) {
      testCase(result);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void testCase(BuildResult result) throws XMLStreamException {
    String file = ReportPlace.file(result, around);
    start("testcase", "name", valid(file));
    xml.writeAttribute("classname", SUITE);
    xml.writeAttribute("file", valid(file));
    xml.writeAttribute("time", "%d.%03d".formatted(seconds(result), millis(result)));
    List<Finding> errors = result.findings().stream().filter(Finding::isError).toList();
    if (!result.isGood()) {
      start(isFault(result) ? "error" : "failure", "message", summary(errors));
      xml.writeCharacters(text(result, errors));
      xml.writeEndElement();
    }
    List<Finding> others = result.findings().stream().filter(one -> !one.isError()).toList();
    if (!others.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(text(result, others));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void start(String element, String attribute, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute(attribute, value);
  }

  private static String summary(List<Finding> errors) {
    String first = errors.isEmpty() ? "" : errors.get(0).code() + " " + errors.get(0).message();
    return valid(errors.size() < 2 ? first : first + ", and %d more".formatted(errors.size() - 1));
  }

  private static String text(BuildResult result, List<Finding> findings) {
    return valid(TEXT.of(result.source(), findings));
  }

  private static boolean isFault(BuildResult result) {
    return result.outcome() == Outcome.FAULT;
  }

  private static boolean hasFailed(BuildResult result) {
    return !result.isGood() && !isFault(result);
  }

  private static long count(List<BuildResult> results, Predicate<BuildResult> which) {
    return results.stream().filter(which).count();
  }

  private static long seconds(BuildResult result) {
    return result.took().toSeconds();
  }

  private static int millis(BuildResult result) {
    return result.took().toMillisPart();
  }

  /** Without characters that XML does not have. */
  private static String valid(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
