package org.demarche.app.output;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
public final class Version implements IVersionProvider {

  /** For instance {@code 1.0.0}; {@code development} when run from compiled classes. */
  public static String text() {
    @Nullable String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "development" : built;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"demarche " + text()};
  }
}
