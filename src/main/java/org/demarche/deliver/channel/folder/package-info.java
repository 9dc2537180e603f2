/** Copies into a folder of this machine or of a mounted share. */
@NullMarked
package org.demarche.deliver.channel.folder;

import org.jspecify.annotations.NullMarked;
