package org.demarche.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The program's analysis against the second computation, over generated packages: 2,000 of them,
 * and 20,000 among the long proofs. The first seed is 1998, or what {@code -Ddemarche.meaning.seed}
 * says; package n has the seed first + n.
 */
class MeaningTest {

  private static final long PACKAGES = 2_000;
  private static final long MANY = 20_000;
  private static final long SEED = Long.getLong("demarche.meaning.seed", 1998);

  @Test
  void saysOfEachPackageWhatTheRulesSay() {
    compare(SEED, PACKAGES);
  }

  @Test
  @Tag("proof")
  void saysOfManyPackagesWhatTheRulesSay() {
    compare(SEED + PACKAGES, MANY);
  }

  @Test
  void generatesEverythingThatTheRulesSpeakOf() {
    Coverage coverage = new Coverage();
    for (long seed = SEED; seed < SEED + PACKAGES; seed++) {
      Pack pack = PackGenerator.generate(seed);
      coverage.add(pack, Answer.of(pack));
    }
    System.out.printf("meaning: in %d packages there were %s%n", PACKAGES, coverage);
    assertEquals(List.of(), coverage.missing(), "never generated");
  }

  private static void compare(long first, long packages) {
    LongStream.range(first, first + packages).parallel().forEach(MeaningTest::compare);
    System.out.printf("meaning: %d packages from seed %d on, 0 differences%n", packages, first);
  }

  private static void compare(long seed) {
    Pack pack = PackGenerator.generate(seed);
    if (!Compared.differences(pack, Program::analysis).isEmpty()) {
      Pack smallest =
          Shrinker.shrink(pack, each -> !Compared.differences(each, Program::analysis).isEmpty());
      fail(
          "Seed %d: %s%nShrunken package:%n%s"
              .formatted(
                  seed,
                  Compared.differences(smallest, Program::analysis),
                  PackWriter.write(smallest)));
    }
  }
}
