package org.demarche.render;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text for readers without HTML
 * @param html complete, with its styles, asking for nothing from anywhere
 */
public record MailText(String subject, String text, String html) {}
