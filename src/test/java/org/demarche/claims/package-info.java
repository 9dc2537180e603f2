/**
 * Every derived sentence of the documents held against {@code analysis.json}: by the kind and the
 * ids with which the HTML marks it, and by the numbers that it prints.
 */
@NullMarked
package org.demarche.claims;

import org.jspecify.annotations.NullMarked;
