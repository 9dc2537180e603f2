/** The markup of documents as a tree: read and written. */
@NullMarked
package org.demarche.render.xhtml;

import org.jspecify.annotations.NullMarked;
