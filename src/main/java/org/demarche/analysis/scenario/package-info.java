/** What would follow if something were otherwise: a scenario beside the package as it stands. */
@NullMarked
package org.demarche.analysis.scenario;

import org.jspecify.annotations.NullMarked;
