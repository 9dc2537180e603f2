/**
 * From bytes to a tree of keys and values with their places: encodings, YAML, JSON, limits and
 * characters. Knows neither the schema nor the model's records.
 */
@NullMarked
package org.demarche.definition.syntax;

import org.jspecify.annotations.NullMarked;
