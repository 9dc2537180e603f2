/** From YAML or JSON bytes to a definition and findings D1xx. */
@NullMarked
package org.demarche.definition;

import org.jspecify.annotations.NullMarked;
