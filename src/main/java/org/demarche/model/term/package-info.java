/**
 * The words that a definition chooses from, one enum a key, such as statuses, roles and kinds of
 * linkage. A new word for a key is a new constant here, with what it means.
 */
@NullMarked
package org.demarche.model.term;

import org.jspecify.annotations.NullMarked;
