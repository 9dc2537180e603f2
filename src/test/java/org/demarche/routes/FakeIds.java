package org.demarche.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.NullMarked;

/** Ids of the definitions that fake stages read: the first line. */
@NullMarked
public final class FakeIds implements PackageIds {

  @Override
  public String of(String fileName, byte[] content) {
    return new String(content, UTF_8).lines().findFirst().orElse(NONE).strip();
  }
}
