package org.demarche.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.report.AnalysisReport.MeasureReport;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.junit.jupiter.api.Test;

class AnalysisReportTest {

  @Test
  void aMeasureIsToldInIdsAndFigures() {
    Definition definition =
        Packages.twoSides()
            .measure("visit", "us")
            .measure("freeze", "dprk")
            .measure("aid", "us")
            .requires("aid", "freeze")
            .inReturnFor("visit", "freeze")
            .definition();
    AnalysisReport report = AnalysisReport.of(definition, definition.content().asOf());

    assertEquals(AnalysisReport.SCHEMA, report.schema());
    assertEquals(
        List.of("visit", "freeze", "aid"),
        report.measures().stream().map(MeasureReport::id).toList());
    MeasureReport freeze = report.measures().get(1);
    assertEquals("ask", freeze.direction());
    assertEquals(List.of("visit"), freeze.against());
    assertEquals(List.of("aid"), freeze.fallsWithout());
    assertEquals(1, freeze.fallsWithoutCount());
    assertEquals(List.of("freeze"), report.measures().get(2).waitsFor());
    assertEquals(List.of(), report.cut());
  }
}
