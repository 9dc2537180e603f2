/**
 * Rules about the narratives of a definition: links, Markdown and outside content. One class a
 * rule.
 */
@NullMarked
package org.demarche.checks.text;

import org.jspecify.annotations.NullMarked;
