/**
 * Where each measure stands, what it waits for, who can end the wait, the steps, the critical path,
 * and contested readings.
 */
@NullMarked
package org.demarche.analysis.order;

import org.jspecify.annotations.NullMarked;
