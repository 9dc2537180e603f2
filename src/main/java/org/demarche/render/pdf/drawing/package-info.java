/**
 * Drawings of a document, painted straight onto its pages: shapes as shapes, text as text in the
 * document's own fonts.
 */
@NullMarked
package org.demarche.render.pdf.drawing;

import org.jspecify.annotations.NullMarked;
