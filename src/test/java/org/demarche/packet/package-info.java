/** Packets of real editions, read back. */
@NullMarked
package org.demarche.packet;

import org.jspecify.annotations.NullMarked;
