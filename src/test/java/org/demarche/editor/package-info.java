/** The schema as an editor uses it: by the language server of VS Code's extension for YAML. */
@NullMarked
package org.demarche.editor;

import org.jspecify.annotations.NullMarked;
