/**
 * A definition's documents in a browser while it is written: served on loopback, made again when
 * the definition or a template is saved.
 */
@NullMarked
package org.demarche.app.preview;

import org.jspecify.annotations.NullMarked;
