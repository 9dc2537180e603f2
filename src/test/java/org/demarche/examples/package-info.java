/** What the examples have to say and to stand up to. */
@NullMarked
package org.demarche.examples;

import org.jspecify.annotations.NullMarked;
