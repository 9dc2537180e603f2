/** Copies by HTTP PUT. */
@NullMarked
package org.demarche.deliver.channel.http;

import org.jspecify.annotations.NullMarked;
