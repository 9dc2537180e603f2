@NullMarked
package org.demarche.nightly;

import org.jspecify.annotations.NullMarked;
