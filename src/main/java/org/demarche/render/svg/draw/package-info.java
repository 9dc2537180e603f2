/**
 * What drawings are made of: shapes, text with its width, axes, legends, colours. Knows no package.
 */
@NullMarked
package org.demarche.render.svg.draw;

import org.jspecify.annotations.NullMarked;
