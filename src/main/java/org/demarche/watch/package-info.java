/**
 * All of Camel: flows that take files, have them built, and put them where they belong.
 *
 * <p>A flow is one {@code RouteBuilder}; its steps are joined by {@code direct:}. The beans do the
 * work and know nothing of Camel. May use {@code build} and what {@code render} says of findings.
 */
@NullMarked
package org.demarche.watch;

import org.jspecify.annotations.NullMarked;
