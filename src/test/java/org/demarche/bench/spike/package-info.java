/**
 * What a typesetter of our own over PDFBox would cost: a trial that sets the first pages of a
 * briefing in the few kinds of blocks that templates use, tagged and conforming. No part of the
 * program.
 */
@NullMarked
package org.demarche.bench.spike;

import org.jspecify.annotations.NullMarked;
