/**
 * The one dependency graph of a package, and what can be computed over it: loops, steps, what
 * falls. Knows the model alone.
 */
@NullMarked
package org.demarche.analysis.graph;

import org.jspecify.annotations.NullMarked;
