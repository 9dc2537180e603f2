/**
 * Passwords, tokens and passphrases: from the environment or from files, and from nowhere else.
 *
 * <p>Knows nothing of what they are for.
 */
@NullMarked
package org.demarche.secret;

import org.jspecify.annotations.NullMarked;
