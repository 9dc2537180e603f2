/**
 * The drop folder on the disk: which files are taken, how they are opened, and where they are put.
 * Knows files and no Camel.
 */
@NullMarked
package org.demarche.watch.folder;

import org.jspecify.annotations.NullMarked;
