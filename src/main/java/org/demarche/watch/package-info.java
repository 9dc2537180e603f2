/**
 * The watched folder as Camel routes: intake, validate, produce, file, deliver.
 *
 * <p>A flow is one {@code RouteBuilder}; where they meet is in {@code Flow}. The beans do the work
 * and know nothing of Camel. What happens is told as {@code WatchEvent}. Knows no nights and no
 * distribution lists.
 */
@NullMarked
package org.demarche.watch;

import org.jspecify.annotations.NullMarked;
