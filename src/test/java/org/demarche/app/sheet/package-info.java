@NullMarked
package org.demarche.app.sheet;

import org.jspecify.annotations.NullMarked;
