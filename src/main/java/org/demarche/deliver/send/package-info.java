/**
 * Many copies sent with bounded parallelism, retries and a log. Knows channels by their interface
 * alone.
 */
@NullMarked
package org.demarche.deliver.send;

import org.jspecify.annotations.NullMarked;
