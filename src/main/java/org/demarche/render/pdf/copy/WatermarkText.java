package org.demarche.render.pdf.copy;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.PdfPersonalizer.Order;
import org.demarche.render.RenderingRules;
import org.demarche.render.pdf.RightToLeft;
import org.demarche.render.pdf.RightToLeftText;
import org.demarche.render.pdf.font.FontFace;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.font.FontPlan;

/**
 * What a watermark says, in the order in which it is printed, with a font for each stretch.
 *
 * @param name the recipient's
 * @param trace the date and the copy's id
 * @param missing characters that no font has
 */
record WatermarkText(List<Run> name, List<Run> trace, List<String> missing) {

  private static final String FAMILY = "Liberation Sans";
  private static final int REGULAR = 400;

  /** A stretch of text in one font. */
  record Run(String text, FontFace face) {}

  static WatermarkText of(Order order, FontLibrary fonts) {
    String trace = "%s, %s".formatted(order.copyId(), order.date());
    TreeSet<Integer> characters = new TreeSet<>();
    (order.recipient() + trace).codePoints().filter(c -> !isUnseen(c)).forEach(characters::add);
    List<FontFace> faces = faces(fonts.plan(characters));
    TreeSet<String> missing = new TreeSet<>();
    List<Run> name = runs(order.recipient().strip(), faces, missing);
    return new WatermarkText(name, runs(trace, faces, missing), List.copyOf(missing));
  }

  /** None if all can be printed. */
  List<Finding> findings(String file) {
    if (missing.isEmpty()) {
      return List.of();
    }
    String characters =
        missing.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
    return List.of(
        RenderingRules.MISSING_CHARACTER.at(
            SourceLocation.of(file),
            "",
            "no font has %s, of the recipient's name or the copy's id".formatted(characters),
            String.join("", missing),
            "a font that has it"));
  }

  /** The usual face first, then what has the characters that it lacks. */
  private static List<FontFace> faces(FontPlan plan) {
    Stream<FontFace> usual =
        plan.families().stream()
            .filter(face -> face.family().equals(FAMILY))
            .filter(WatermarkText::isPlain);
    return Stream.concat(
            usual,
            Stream.concat(
                plan.fallbacks().stream().filter(WatermarkText::isPlain),
                plan.fallbacks().stream()))
        .toList();
  }

  private static boolean isPlain(FontFace face) {
    return face.isUpright() && face.weight() == REGULAR;
  }

  private static List<Run> runs(String text, List<FontFace> faces, TreeSet<String> missing) {
    List<Run> runs = new ArrayList<>();
    visual(text)
        .codePoints()
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !isUnseen(c) || c == ' ')
        .mapToObj(Character::toString)
        .forEach(character -> append(character, faces, runs, missing));
    return runs;
  }

  private static void append(
      String character, List<FontFace> faces, List<Run> runs, TreeSet<String> missing) {
    Optional<FontFace> face = face(character, faces);
    if (face.isPresent()) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).face().equals(face.get())) {
        runs.set(last, new Run(runs.get(last).text() + character, face.get()));
      } else {
        runs.add(new Run(character, face.get()));
      }
      return;
    }
    String letters = new RightToLeftText().deshapeText(character);
    if (letters.equals(character)) {
      missing.add(character);
    } else {
      letters
          .codePoints()
          .mapToObj(Character::toString)
          .forEach(c -> append(c, faces, runs, missing));
    }
  }

  private static Optional<FontFace> face(String character, List<FontFace> faces) {
    return faces.stream().filter(face -> face.has(character.codePointAt(0))).findFirst();
  }

  /** From the order of reading to that of printing, with the shapes of Arabic letters. */
  private static String visual(String text) {
    BidiSplitter splitter = new RightToLeft();
    BidiReorderer reorderer = new RightToLeftText();
    splitter.setParagraph(text, BidiSplitter.LTR);
    StringBuilder visual = new StringBuilder();
    for (int i = 0; i < splitter.countTextRuns(); i++) {
      BidiTextRun run = splitter.getVisualRun(i);
      String part = text.substring(run.getStart(), run.getStart() + run.getLength());
      visual.append(
          run.getDirection() == BidiSplitter.RTL
              ? reorderer.reorderRTLTextToLTR(reorderer.shapeText(part))
              : part);
    }
    return visual.toString();
  }

  private static boolean isUnseen(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SPACE_SEPARATOR;
  }
}
