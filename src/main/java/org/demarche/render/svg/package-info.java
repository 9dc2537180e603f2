/**
 * Diagrams of a package, drawn as SVG from the model and its analysis.
 *
 * <p>One class draws one diagram and knows nothing of the medium; {@code Svg} writes what was drawn
 * for print or for the web. Colours are presentation attributes for print and class names for style
 * sheets; nothing in a diagram is told by colour alone. Lengths are in units of a drawing that is
 * {@value org.demarche.render.svg.draw.PageSize#WIDTH} units wide: a quarter of a millimetre on
 * paper. May use the model, the analysis, the names that all renderers share and a reader of fonts.
 */
@NullMarked
package org.demarche.render.svg;

import org.jspecify.annotations.NullMarked;
