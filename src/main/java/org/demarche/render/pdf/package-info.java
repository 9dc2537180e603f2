/**
 * From XHTML to a tagged PDF that conforms to PDF/UA-1 and PDF/A-3a, and its verification.
 *
 * <p>The markup is read, its characters are given fonts, it is laid out and painted, the file is
 * made compact and completed (metadata, attached source), and verified. Nothing is loaded but the
 * fonts and what lies in the asset folders. openhtmltopdf and PDFBox are used here and nowhere
 * else.
 */
@NullMarked
package org.demarche.render.pdf;

import org.jspecify.annotations.NullMarked;
