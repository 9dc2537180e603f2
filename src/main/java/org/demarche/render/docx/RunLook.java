package org.demarche.render.docx;

import java.util.Map;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.w3c.dom.Element;

/**
 * How words look, by their elements.
 *
 * @param style of characters; empty for none
 * @param bold beside the style
 * @param italic beside the style
 * @param raised above or below the line: {@code sup}, {@code sub} or empty
 * @param together whether it stays on one line
 */
record RunLook(String style, boolean bold, boolean italic, String raised, boolean together) {

  static final RunLook PLAIN = new RunLook("", false, false, "", false);

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("n", "Number"),
          Map.entry("contents-number", "Number"),
          Map.entry("aside", "Aside"),
          Map.entry("cite", "Cite"),
          Map.entry("because", "Because"),
          Map.entry("needs", "Because"),
          Map.entry("changed-word", "ChangedWord"),
          Map.entry("unseen", "Unseen"),
          Map.entry("badge-ask", "BadgeAsk"),
          Map.entry("badge-offer", "BadgeOffer"),
          Map.entry("badge-joint", "BadgeJoint"),
          Map.entry("badge-contribution", "BadgeContribution"));

  /** The look of what is in an element that looks like this otherwise. */
  RunLook in(Element element) {
    RunLook look =
        switch (element.getLocalName()) {
          case "strong", "b" -> new RunLook(style, true, italic, raised, together);
          case "em", "i" -> new RunLook(style, bold, true, raised, together);
          case "code" -> styled("CodeText");
          case "ins" -> styled("Inserted");
          case "del" -> styled("Deleted");
          case "sup", "sub" -> new RunLook(style, bold, italic, element.getLocalName(), together);
          default -> this;
        };
    for (String name : StyleNames.classes(element)) {
      String known = CLASSES.get(name);
      look = known == null ? look : look.styled(known);
      if (name.equals("cite")) {
        look = new RunLook(look.style, look.bold, look.italic, look.raised, true);
      }
    }
    return look;
  }

  /** Whether it stands in a frame, which has room at both sides. */
  boolean isBadge() {
    return style.startsWith("Badge");
  }

  /** Whether one sees where it begins, so that no space before it belongs to it. */
  boolean isBounded() {
    return isBadge() || style.equals("Inserted") || style.equals("Deleted");
  }

  RunLook styled(String name) {
    return new RunLook(name, bold, italic, raised, together);
  }

  /** Gives a run this look; bold or italic alone are styles too. */
  void apply(CTR run, boolean rightToLeft) {
    if (equals(PLAIN) && !rightToLeft) {
      return;
    }
    CTRPr properties = run.addNewRPr();
    boolean strong = style.isEmpty() && bold;
    boolean emphasis = style.isEmpty() && italic && !bold;
    String name = strong ? "Strong" : emphasis ? "Emphasis" : style;
    if (!name.isEmpty()) {
      properties.addNewRStyle().setVal(name);
    }
    if (bold && !strong) {
      properties.addNewB();
      properties.addNewBCs();
    }
    if (italic && !emphasis) {
      properties.addNewI();
      properties.addNewICs();
    }
    if (!raised.isEmpty()) {
      properties
          .addNewVertAlign()
          .setVal(
              raised.equals("sup") ? STVerticalAlignRun.SUPERSCRIPT : STVerticalAlignRun.SUBSCRIPT);
    }
    if (rightToLeft) {
      properties.addNewRtl();
    }
  }
}
