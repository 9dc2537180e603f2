package org.demarche.deliver.channel;

/**
 * That a copy was handed over.
 *
 * @param text what the far side said, on one line
 */
public record Receipt(String text) {

  public Receipt {
    text = SafeText.line(text, 500);
  }
}
