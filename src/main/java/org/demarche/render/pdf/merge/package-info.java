/** One tagged PDF of several: pages, tags, outline and links. */
@NullMarked
package org.demarche.render.pdf.merge;

import org.jspecify.annotations.NullMarked;
