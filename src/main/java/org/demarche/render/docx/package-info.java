/**
 * From XHTML to Word: real styles, headings, tables, lists and links, which people can go on
 * writing in.
 */
@NullMarked
package org.demarche.render.docx;

import org.jspecify.annotations.NullMarked;
