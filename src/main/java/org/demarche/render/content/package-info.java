/**
 * What documents show of a package beside its own texts: selections, tables and figures that are
 * worked out from the analysis, so that templates only print. Pure values; no markup.
 */
@NullMarked
package org.demarche.render.content;

import org.jspecify.annotations.NullMarked;
