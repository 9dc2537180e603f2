package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
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
    List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFUA_1));
    failures.addAll(failures(pdf, PDFAFlavour.PDFA_3_A));
    return failures;
  }

  /** What PDF/UA-1 alone finds wrong. */
  public static List<String> pdfUaFailures(byte[] pdf) {
    return failures(pdf, PDFAFlavour.PDFUA_1);
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
    VeraGreenfieldFoundryProvider.initialise();
    try (VeraPDFFoundry foundry = Foundries.defaultInstance();
        PDFAValidator validator = foundry.createValidator(flavour, true);
        PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .map(a -> describe(flavour, a))
              .toList();
      assertEquals(failures.isEmpty(), result.isCompliant(), "veraPDF agrees with itself");
      return failures;
    } catch (Exception e) {
      throw new AssertionError("veraPDF cannot read the file as " + flavour, e);
    }
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
