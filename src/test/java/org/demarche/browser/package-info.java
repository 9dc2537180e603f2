/** The documents for the web in a real browser. */
@NullMarked
package org.demarche.browser;

import org.jspecify.annotations.NullMarked;
