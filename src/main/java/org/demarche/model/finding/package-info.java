/** What is wrong with a definition, and where in its file. Knows the model's words and the JDK. */
@NullMarked
package org.demarche.model.finding;

import org.jspecify.annotations.NullMarked;
