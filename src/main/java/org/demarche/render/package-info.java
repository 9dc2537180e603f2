/**
 * What all renderers share: what is to be shown, and what comes out.
 *
 * <p>A document kind is a template folder. Its template gives XHTML for a medium; for PDF the XHTML
 * is then typeset. Knows the model and the analysis, no library.
 */
@NullMarked
package org.demarche.render;

import org.jspecify.annotations.NullMarked;
