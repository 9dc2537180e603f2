/**
 * The watched folder as Camel routes: files are taken, built, and put where they belong.
 *
 * <p>A flow is one {@code RouteBuilder}; its steps are joined by {@code direct:}. The beans do the
 * work and know nothing of Camel. Knows no nights.
 */
@NullMarked
package org.demarche.watch;

import org.jspecify.annotations.NullMarked;
