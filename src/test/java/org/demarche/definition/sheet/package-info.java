@NullMarked
package org.demarche.definition.sheet;

import org.jspecify.annotations.NullMarked;
