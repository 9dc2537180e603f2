/** Tests of the plan. */
@NullMarked
package org.demarche.deliver.plan;

import org.jspecify.annotations.NullMarked;
