/** What the documents choose of a package, and in which order. */
@NullMarked
package org.demarche.render.content;

import org.jspecify.annotations.NullMarked;
