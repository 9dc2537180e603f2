/**
 * The whole way from one definition to its published edition, as named steps on one page, and the
 * way of many definitions at once.
 *
 * <p>The stages come in by constructor; nothing here knows how they work. Bad input and faults of
 * the world (disk, time) come out as findings, never as exceptions.
 */
@NullMarked
package org.demarche.pipeline;

import org.jspecify.annotations.NullMarked;
