/**
 * What is wrong with a package that could be read: references (D2xx) and logic (D3xx), one class a
 * rule.
 *
 * <p>Takes a {@code Definition}, gives findings with their places. Adding a rule is adding one
 * class that implements {@link org.demarche.checks.Check} and carries {@code
 * AutoService(Check.class)}. Knows the model and, for links in narratives, CommonMark; no files, no
 * clock. A definition may be read in part: a reference to what could not be read is never a fault.
 */
@NullMarked
package org.demarche.checks;

import org.jspecify.annotations.NullMarked;
