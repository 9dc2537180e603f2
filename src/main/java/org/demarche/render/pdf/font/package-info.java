/**
 * The fonts of documents: those shipped, those of the house, those of the system, and which
 * characters each has.
 */
@NullMarked
package org.demarche.render.pdf.font;

import org.jspecify.annotations.NullMarked;
