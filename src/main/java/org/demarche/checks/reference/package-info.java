/** Rules about ids: unknown, double, of a wrong kind. One class a rule. */
@NullMarked
package org.demarche.checks.reference;

import org.jspecify.annotations.NullMarked;
