/** The words of documents in the shipped languages, and in bundles made for a test. */
@NullMarked
package org.demarche.render.words;

import org.jspecify.annotations.NullMarked;
