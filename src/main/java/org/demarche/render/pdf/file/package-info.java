/**
 * A PDF that was laid out: made compact, completed with metadata and attachments, then verified.
 */
@NullMarked
package org.demarche.render.pdf.file;

import org.jspecify.annotations.NullMarked;
