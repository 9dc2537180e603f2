/**
 * From a {@link org.demarche.render.Subject} to markup, by FreeMarker templates.
 *
 * <p>The only room that knows FreeMarker and CommonMark's HTML. Templates are trusted and see the
 * model's records and a handful of functions ({@link org.demarche.render.html.TemplateFunctions});
 * texts of definitions are data and come out escaped.
 */
@NullMarked
package org.demarche.render.html;

import org.jspecify.annotations.NullMarked;
