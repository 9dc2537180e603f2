package org.demarche.watch.folder;

import java.nio.file.Path;
import org.demarche.pipeline.BuildResult;

/**
 * A definition that was built and has left the drop folder.
 *
 * @param result what became of it
 * @param place where the file is now, under {@code accepted/} or {@code rejected/}
 */
public record FiledDefinition(BuildResult result, Path place) {}
