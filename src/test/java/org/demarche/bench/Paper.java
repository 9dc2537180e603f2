package org.demarche.bench;

import java.nio.file.Path;

/**
 * One document to be made, in the forms in which each contender takes it.
 *
 * @param name of the package
 * @param measures how many it has
 * @param definition what Demarche takes
 * @param folder where the other forms lie: {@code briefing.xhtml} (for paper), {@code
 *     briefing.html} (for the screen), {@code briefing.typ}, {@code briefing.fo}, {@code
 *     briefing.pdf} (as Demarche makes it)
 */
record Paper(String name, int measures, Path definition, Path folder) {

  Path form(String extension) {
    return folder.resolve("briefing." + extension);
  }
}
