/**
 * A definition as a workbook and back: one sheet for each list of the format, one row for each
 * element. What the sheets and columns are comes from the schema alone, so a new key of the format
 * needs no change here.
 */
@NullMarked
package org.demarche.definition.sheet;

import org.jspecify.annotations.NullMarked;
