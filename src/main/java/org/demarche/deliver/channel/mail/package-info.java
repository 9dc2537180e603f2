/** Copies by mail: the message and the server that takes it. */
@NullMarked
package org.demarche.deliver.channel.mail;

import org.jspecify.annotations.NullMarked;
