/** What changed and what follows in sentences, for a terminal, for documents and for mail. */
@NullMarked
package org.demarche.render.change;

import org.jspecify.annotations.NullMarked;
