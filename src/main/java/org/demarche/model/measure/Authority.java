package org.demarche.model.measure;

import org.demarche.model.term.AuthorityKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent a measure needs.
 *
 * @param kind the kind of consent
 * @param party id of the party that gives it, or null where it is plain
 * @param text on what ground, as CommonMark
 */
public record Authority(AuthorityKind kind, @Nullable String party, String text) {}
