/**
 * What {@code check} found, in the forms that code reviews and build servers read. Results come in,
 * texts go out; nothing is written to disk here.
 */
@NullMarked
package org.demarche.app.report;

import org.jspecify.annotations.NullMarked;
