package org.demarche.app.settings;

/** What the command's exit code says. */
public final class Exit {

  /** Everything asked for is done. */
  public static final int DONE = 0;

  /** A definition has errors. */
  public static final int ERRORS = 1;

  /** The command was not understood, or names something that is not there. */
  public static final int USAGE = 2;

  /** The machine failed: a disk, a folder, a program fault. */
  public static final int FAULT = 3;

  private Exit() {}
}
