/** What a release brings beside the program: manual pages, completion, the texts of licences. */
@NullMarked
package org.demarche.app.manual;

import org.jspecify.annotations.NullMarked;
