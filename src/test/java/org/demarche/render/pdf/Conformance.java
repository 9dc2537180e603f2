package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Full validation by veraPDF, for tests of any room that makes PDF. */
public final class Conformance {

  private Conformance() {}

  /** Fails with clause, message and place of each rule that the file breaks. */
  public static void assertConforms(byte[] pdf) {
    assertEquals(List.of(), failures(pdf), "rules of PDF/UA-1 and PDF/A-3a that are broken");
  }

  /** What PDF/UA-1 and PDF/A-3a find wrong; none if the file conforms to both. */
  public static List<String> failures(byte[] pdf) {
    return failures(pdf, List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A));
  }

  /** What PDF/UA-1 alone finds wrong. */
  public static List<String> pdfUaFailures(byte[] pdf) {
    return failures(pdf, List.of(PDFAFlavour.PDFUA_1));
  }

  /** The file is read once for all of them. */
  private static List<String> failures(byte[] pdf, List<PDFAFlavour> flavours) {
    VeraGreenfieldFoundryProvider.initialise();
    try (VeraPDFFoundry foundry = Foundries.defaultInstance();
        PDFAValidator validator = foundry.createValidator(flavours);
        PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), flavours.get(0))) {
      List<ValidationResult> results = validator.validateAll(parser);
      assertEquals(
          flavours, results.stream().map(r -> r.getPDFAFlavour()).toList(), "all were asked");
      return results.stream().flatMap(Conformance::failures).toList();
    } catch (Exception e) {
      throw new AssertionError("veraPDF cannot read the file as " + flavours, e);
    }
  }

  private static Stream<String> failures(ValidationResult result) {
    List<String> failures =
        result.getTestAssertions().stream()
            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
            .map(a -> describe(result.getPDFAFlavour(), a))
            .toList();
    assertEquals(failures.isEmpty(), result.isCompliant(), "veraPDF agrees with itself");
    return failures.stream();
  }

  private static String describe(PDFAFlavour flavour, TestAssertion failed) {
    return "%s %s-%d: %s at %s"
        .formatted(
            flavour,
            failed.getRuleId().getClause(),
            failed.getRuleId().getTestNumber(),
            failed.getMessage(),
            failed.getLocation().getContext());
  }
}
