/** Options that several commands have, each written once. */
@NullMarked
package org.demarche.app.option;

import org.jspecify.annotations.NullMarked;
