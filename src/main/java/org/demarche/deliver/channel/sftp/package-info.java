/** Copies by SFTP into a folder of another machine. */
@NullMarked
package org.demarche.deliver.channel.sftp;

import org.jspecify.annotations.NullMarked;
