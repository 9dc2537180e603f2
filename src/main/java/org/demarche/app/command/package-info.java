/**
 * The command line: one class a command, which reads its options, calls a service and prints what
 * came of it.
 */
@NullMarked
package org.demarche.app.command;

import org.jspecify.annotations.NullMarked;
