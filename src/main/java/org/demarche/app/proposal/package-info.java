/** What {@code diff --as-proposals} prints. */
@NullMarked
package org.demarche.app.proposal;

import org.jspecify.annotations.NullMarked;
