/**
 * What a negotiating package is, in immutable records, and the rules of findings.
 *
 * <p>The room knows the JDK and nothing else: no files, no clock, no syntax. Components are never
 * null unless marked {@code @Nullable}; an absent list is empty, an absent text is the empty
 * string. Texts named {@code text}, {@code why}, {@code summary}, {@code reading} and the like are
 * CommonMark. References are ids.
 */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
