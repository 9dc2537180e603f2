package org.demarche.watch;

import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.Input;
import org.demarche.watch.folder.DroppedFile;

/** Builds what was dropped. */
public final class DropBuilder {

  private final Builder builder;
  private final BuildSettings settings;

  DropBuilder(Builder builder, BuildSettings settings) {
    this.builder = builder;
    this.settings = settings;
  }

  /** The file's result. */
  public BuildResult build(DroppedFile dropped) {
    return dropped
        .refusal()
        .orElseGet(() -> builder.build(Input.of(dropped.file(), dropped.content()), settings));
  }
}
