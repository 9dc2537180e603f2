package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, as its maintainers run it. */
public final class HtmlValidity {

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  /**
   * The checker looks for nonces in a policy and passes over digests, so it says this of every
   * style sheet and script; {@code DocumentsTest} compares the digest itself, and a browser applies
   * both.
   */
  private static final Pattern NO_NONCE =
      Pattern.compile("Inline (style|script) violates Content Security Policy.*", Pattern.DOTALL);

  private HtmlValidity() {}

  /** Fails with every error and warning, each with its place. */
  public static void assertValid(String html) {
    assertEquals("", String.join("\n", faults(html)));
  }

  /** Errors and warnings; the checker's notes on style are none. */
  public static List<String> faults(String html) {
    Collected faults = new Collected();
    try {
      SimpleDocumentValidator validator = new SimpleDocumentValidator();
      validator.setUpMainSchema(SCHEMA, faults);
      validator.setUpValidatorAndParsers(faults, false, false);
      InputSource source =
          new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    } catch (Exception e) {
      throw new AssertionError("the checker itself failed", e);
    }
    return faults.all;
  }

  private static final class Collected implements ErrorHandler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException fault) {
      String message = String.valueOf(fault.getMessage());
      if (!message.contains("Trailing slash on void elements")
          && !NO_NONCE.matcher(message).matches()) {
        add("warning", fault);
      }
    }

    @Override
    public void error(SAXParseException fault) {
      add("error", fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      add("fatal", fault);
    }

    private void add(String weight, SAXParseException fault) {
      all.add(
          "%d:%d %s: %s"
              .formatted(
                  fault.getLineNumber(), fault.getColumnNumber(), weight, fault.getMessage()));
    }
  }
}
