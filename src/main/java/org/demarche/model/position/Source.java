package org.demarche.model.position;

import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a statement rests on.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param type report, joint statement, agreement, press statement or the like; may be empty
 * @param publisher who published it, or empty
 * @param date when
 * @param url where, or empty
 * @param text what it says that matters, as CommonMark
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Source(
    String id,
    String title,
    String type,
    String publisher,
    @Nullable PartialDate date,
    String url,
    String text,
    String was,
    String pointer)
    implements Element {}
