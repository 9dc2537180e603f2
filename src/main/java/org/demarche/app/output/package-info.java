/** What commands print: results, plans, tables and status, for people and as JSON. */
@NullMarked
package org.demarche.app.output;

import org.jspecify.annotations.NullMarked;
