/** Tests that go through several rooms. */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
