/** Every channel against a real server on this machine, some of which misbehave. */
@NullMarked
package org.demarche.deliver.channel;

import org.jspecify.annotations.NullMarked;
