package org.demarche.app;

/** The command {@code demarche}. */
public final class Demarche {

  private Demarche() {}

  public static void main(String[] args) {
    System.exit(2);
  }
}
