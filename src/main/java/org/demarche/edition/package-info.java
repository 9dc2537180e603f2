/**
 * Documents become an edition: a folder that appears whole or not at all, with a manifest that says
 * what should be there and what is.
 *
 * <p>Takes documents from {@code render}; knows the model, the file system, and JSON.
 */
@NullMarked
package org.demarche.edition;

import org.jspecify.annotations.NullMarked;
