/**
 * The fixed words of documents in the language of their package: messages from the bundles in
 * {@code words/} of the folders of templates, and dates, numbers, money and lists by CLDR. Takes a
 * language and gives {@link org.demarche.render.words.Words}; ICU stays in this room.
 */
@NullMarked
package org.demarche.render.words;

import org.jspecify.annotations.NullMarked;
