/** A recipient's own copy of a PDF: watermark, password, signature. */
@NullMarked
package org.demarche.render.pdf.copy;

import org.jspecify.annotations.NullMarked;
