/** Findings and other texts on a terminal: colours, widths, lines that wrap, excerpts of a file. */
@NullMarked
package org.demarche.render.text;

import org.jspecify.annotations.NullMarked;
