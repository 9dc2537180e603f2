/** The sentences on changes: their words in all languages. */
@NullMarked
package org.demarche.render.change;

import org.jspecify.annotations.NullMarked;
