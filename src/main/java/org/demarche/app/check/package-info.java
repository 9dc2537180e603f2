/** What commands read, checked before they use it. */
@NullMarked
package org.demarche.app.check;

import org.jspecify.annotations.NullMarked;
