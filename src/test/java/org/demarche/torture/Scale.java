package org.demarche.torture;

/**
 * How long the torture is.
 *
 * @param files how many are dropped, about
 * @param kills how often the program is killed; workers that are killed are not counted
 * @param seed of all that is random
 */
record Scale(String name, int files, int kills, long seed) {

  /**
   * By the property {@code demarche.torture}: short (the default, about half a minute), ci or long;
   * the environment variable DEMARCHE_TORTURE says it for a whole run of tests.
   */
  static Scale wanted() {
    String environment = System.getenv().getOrDefault("DEMARCHE_TORTURE", "short");
    String name = System.getProperty("demarche.torture", environment);
    long seed = Long.getLong("demarche.torture.seed", 20_260_101);
    return switch (name) {
      case "short" -> new Scale(name, 40, 3, seed);
      case "ci" -> new Scale(name, 150, 8, seed);
      case "long" -> new Scale(name, 1000, 55, seed);
      default -> throw new IllegalArgumentException("demarche.torture is short, ci or long");
    };
  }
}
