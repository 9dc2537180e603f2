/** The command line, the settings, and the wiring of the stages. May use every other room. */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
