/**
 * What a package consists of: measures, the ties between them, the parts and phases that group
 * them, their cost. All of them are elements with an id.
 */
@NullMarked
package org.demarche.model.measure;

import org.jspecify.annotations.NullMarked;
