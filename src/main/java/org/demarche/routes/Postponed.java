package org.demarche.routes;

import java.nio.file.Path;

/**
 * A file that could not be dealt with, stays in the drop folder and is tried again.
 *
 * @param file where it lies
 * @param why one sentence
 */
public record Postponed(Path file, String why) {}
