/** What {@code what-if} is told and what it prints. */
@NullMarked
package org.demarche.app.scenario;

import org.jspecify.annotations.NullMarked;
