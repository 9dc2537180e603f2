/**
 * What a definition means, worked out a second time: slowly, by trying everything, from the rules
 * of {@code src/docs/meaning.md} alone. It shares the format with the program and nothing else, so
 * that a fault in the one shows as a difference from the other.
 */
@NullMarked
package org.demarche.meaning;

import org.jspecify.annotations.NullMarked;
