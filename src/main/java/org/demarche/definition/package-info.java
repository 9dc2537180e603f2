/**
 * From the bytes of a file to a {@link org.demarche.model.Definition} and findings D1xx.
 *
 * <p>Bytes of any kind may come in, from anyone: nothing here throws for them, and {@link
 * org.demarche.definition.Limits} bounds time and memory. YAML and JSON go through the same tree
 * and the same schema, so that both have the same faults at the same places. What is wrong is
 * reported and left out; the rest goes on.
 */
@NullMarked
package org.demarche.definition;

import org.jspecify.annotations.NullMarked;
