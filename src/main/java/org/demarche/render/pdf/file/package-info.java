/**
 * A PDF that was laid out: completed with metadata and attachments, then read back and verified.
 */
@NullMarked
package org.demarche.render.pdf.file;

import org.jspecify.annotations.NullMarked;
