/** Diagrams, drawn from the examples and from packages made to be hard, and read back. */
@NullMarked
package org.demarche.render.svg;

import org.jspecify.annotations.NullMarked;
