/**
 * Rules about order and time: requirements, loops, phases, dates, constraints. One class a rule, on
 * the dependency graph of the analysis.
 */
@NullMarked
package org.demarche.checks.order;

import org.jspecify.annotations.NullMarked;
