package org.demarche.model.measure;

/**
 * An issue area, for instance missiles; what goals, measures and exclusions are about.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param text what belongs to it, as CommonMark
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Area(String id, String title, String text, String was, String pointer)
    implements Element {}
