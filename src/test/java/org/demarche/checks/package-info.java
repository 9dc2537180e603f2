/** What each rule finds, and what it lets pass. */
@NullMarked
package org.demarche.checks;

import org.jspecify.annotations.NullMarked;
