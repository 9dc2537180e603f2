/** The commands that turn a definition into a workbook and a workbook into a definition. */
@NullMarked
package org.demarche.app.sheet;

import org.jspecify.annotations.NullMarked;
