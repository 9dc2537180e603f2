/**
 * What a package implies, by the rules of the page "What a definition means" (docs/meaning.md):
 * pure functions of the model and a date, each giving a small value.
 *
 * <p>Values hold elements of the model, counts and ordered lists, never sentences. A reference that
 * leads nowhere is passed over. May use the model and the JDK; has no clock and opens no file.
 */
@NullMarked
package org.demarche.analysis;

import org.jspecify.annotations.NullMarked;
