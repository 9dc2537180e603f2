/** An analysis in ids and figures, as analysis.json has it. Knows the analysis and no JSON. */
@NullMarked
package org.demarche.analysis.report;

import org.jspecify.annotations.NullMarked;
