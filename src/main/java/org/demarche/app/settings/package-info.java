/**
 * The settings of a run with their sources, and secrets; what the process finds around it. No
 * setting has a default elsewhere.
 */
@NullMarked
package org.demarche.app.settings;

import org.jspecify.annotations.NullMarked;
