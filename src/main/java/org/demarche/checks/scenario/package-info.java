/** What scenarios may suppose, and how many there may be. */
@NullMarked
package org.demarche.checks.scenario;

import org.jspecify.annotations.NullMarked;
