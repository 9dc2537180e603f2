package org.demarche.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.demarche.watch.folder.PackageIds;
import org.jspecify.annotations.NullMarked;

/** Ids of the definitions that fake stages read: the first line. */
@NullMarked
public final class FakeIds implements PackageIds {

  @Override
  public String of(String fileName, byte[] content) {
    return new String(content, UTF_8).lines().findFirst().orElse(NONE).strip();
  }
}
