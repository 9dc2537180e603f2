package org.demarche;

import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.opentest4j.AssertionFailedError;

/**
 * What must hold of every generated case, such as {@code Property.holds(200, random ->
 * assertSorted(sort(numbers(random))))}.
 *
 * <p>Each try has a seed of its own. A failure names it; {@code -Ddemarche.seed=SEED} then repeats
 * that one try.
 */
@NullMarked
public final class Property {

  private static final String SEED = "demarche.seed";

  private Property() {}

  /** A check of one case, made from the random numbers that it is given. */
  @FunctionalInterface
  public interface Check {
    void of(Random random) throws Exception;
  }

  /**
   * Runs the check on several cases.
   *
   * @throws AssertionFailedError at the first case for which the check does not hold, with its seed
   */
  public static void holds(int tries, Check check) {
    String repeated = System.getProperty(SEED);
    if (repeated != null) {
      once(Long.parseLong(repeated), check);
      return;
    }
    Random seeds = new Random();
    for (int i = 0; i < tries; i++) {
      once(seeds.nextLong(), check);
    }
  }

  private static void once(long seed, Check check) {
    try {
      check.of(new Random(seed));
    } catch (Exception | AssertionError failure) {
      throw new AssertionFailedError(
          "with -D" + SEED + "=" + seed + ": " + failure.getMessage(), failure);
    }
  }

  /** A number between two others, both included. */
  public static int between(Random random, int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of several, each as likely as another. */
  @SafeVarargs
  public static <T> T oneOf(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
