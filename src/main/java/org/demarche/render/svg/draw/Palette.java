package org.demarche.render.svg.draw;

import java.util.Locale;
import org.demarche.model.term.Direction;

/** The colours of drawings: a value for print, a name for style sheets. */
enum Palette {
  INK("#1b232c"),
  SOFT("#55606c"),
  LINE("#c5cbd1"),
  TINT("#f0f3f6"),
  PAPER("#ffffff"),
  ACCENT("#1f3a5f"),
  ASK("#8f2f12"),
  OFFER("#0d5c57"),
  JOINT("#56368a"),
  CONTRIBUTION("#5e5000");

  private final String hex;

  Palette(String hex) {
    this.hex = hex;
  }

  static Palette of(Direction direction) {
    return valueOf(direction.name());
  }

  /** As a presentation attribute has it. */
  String hex() {
    return hex;
  }

  /** As class names end. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
