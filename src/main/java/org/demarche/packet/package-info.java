/**
 * Published editions become a packet for an audience: one PDF with a cover, and a zip of all its
 * documents with a manifest.
 *
 * <p>Reads editions from {@code output/}, never definitions. How a cover looks and how PDFs are
 * merged comes in by {@code render}'s interfaces. No clock: the same editions give the same bytes.
 */
@NullMarked
package org.demarche.packet;

import org.jspecify.annotations.NullMarked;
