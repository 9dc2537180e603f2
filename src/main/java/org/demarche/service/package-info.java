/**
 * What programs that stay have in common: the Camel context that their routes run in, and the list
 * of those that are told of events.
 */
@NullMarked
package org.demarche.service;

import org.jspecify.annotations.NullMarked;
