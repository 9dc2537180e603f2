/**
 * Files and folders on the disk as the program needs them: private ones, durable steps, locks,
 * names that can be printed, digests. Knows the JDK alone.
 */
@NullMarked
package org.demarche.files;

import org.jspecify.annotations.NullMarked;
