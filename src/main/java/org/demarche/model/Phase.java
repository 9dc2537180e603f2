package org.demarche.model;

/**
 * An ordered stage; the order is that of the list.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param aim what it is to reach, as CommonMark
 * @param entry when it may begin, in words, as CommonMark; what the machine checks are linkages
 *     from the phase
 * @param pointer see {@link Element}
 */
public record Phase(String id, String title, String aim, String entry, String pointer)
    implements Element {}
