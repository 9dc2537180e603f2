package org.demarche.torture;

/**
 * How long the torture of several processes is.
 *
 * @param files how many are dropped, about
 * @param faults how many things are done to processes, servers and connections
 * @param pauseMillis the longest pause between two of them
 * @param seed of all that is random
 */
record ClusterScale(String name, int files, int faults, int pauseMillis, long seed) {

  /**
   * By the property {@code demarche.torture} or the variable DEMARCHE_TORTURE, as {@link Scale}.
   */
  static ClusterScale wanted() {
    Scale scale = Scale.wanted();
    return switch (scale.name()) {
      case "short" -> new ClusterScale(scale.name(), 30, 10, 2_000, scale.seed());
      case "ci" -> new ClusterScale(scale.name(), 100, 40, 4_000, scale.seed());
      default -> new ClusterScale(scale.name(), 500, 170, 8_000, scale.seed());
    };
  }
}
