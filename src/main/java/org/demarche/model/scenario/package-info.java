/** What may come instead: scenarios, as a definition writes them. */
@NullMarked
package org.demarche.model.scenario;

import org.jspecify.annotations.NullMarked;
