package org.demarche.routes;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.build.BuildResult;

/**
 * A file that could not be dealt with, stays in the drop folder and is tried again.
 *
 * @param file where it lies
 * @param why one sentence
 * @param result of its build; empty if a step around the build failed
 */
public record Postponed(Path file, String why, Optional<BuildResult> result) {}
