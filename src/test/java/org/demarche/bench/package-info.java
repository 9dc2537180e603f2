/**
 * Measures how long Demarche takes, beside other programs that make the same documents. Run by
 * {@code src/bench/run}; no test of the program.
 */
@NullMarked
package org.demarche.bench;

import org.jspecify.annotations.NullMarked;
