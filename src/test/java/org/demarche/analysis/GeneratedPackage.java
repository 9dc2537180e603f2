package org.demarche.analysis;

import java.util.List;
import java.util.Random;
import org.demarche.model.Measures;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Packages;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;

/** Packages of any size, the same for the same seed. */
final class GeneratedPackage {

  private static final List<String> PARTIES = List.of("us", "dprk", "rok", "eu");
  private static final int PARTS = 5;
  private static final int PHASES = 4;

  private final Random random;
  private final int measures;
  private final Packages made = Packages.twoSides().party("rok", Role.CONTRIBUTOR).party("eu");

  private GeneratedPackage(int measures, long seed) {
    this.measures = measures;
    random = new Random(seed);
  }

  /**
   * A package that could be real.
   *
   * @param loops whether requirements may run against the order of the measures
   */
  static NegotiatingPackage of(int measures, int linkages, boolean loops, long seed) {
    GeneratedPackage one = new GeneratedPackage(measures, seed);
    one.elements();
    for (int i = 0; i < linkages; i++) {
      one.linkage(loops);
    }
    return one.made.content();
  }

  /** A small package in which parts and phases are tied as well. */
  static NegotiatingPackage small(int measures, long seed) {
    GeneratedPackage one = new GeneratedPackage(measures, seed);
    one.elements();
    for (int i = 0; i < 2 * measures; i++) {
      one.linkage(one.random.nextInt(8) == 0);
    }
    if (one.random.nextBoolean()) {
      one.groups();
    }
    return one.made.content();
  }

  private void elements() {
    for (int part = 0; part < PARTS; part++) {
      made.part("part-" + part);
    }
    for (int phase = 0; phase < PHASES; phase++) {
      made.phase("phase-" + phase);
    }
    for (int measure = 0; measure < measures; measure++) {
      int number = measure;
      made.measure("m-" + number, pick(PARTIES), one -> details(one, number));
    }
    for (int trigger = 0; trigger < 5; trigger++) {
      made.trigger("trigger-" + trigger, List.of(measure(), measure()), List.of(measure()));
    }
    made.demand("demand", "dprk", 1_000_000, "USD");
  }

  private Measures details(Measures one, int number) {
    one.part("part-" + random.nextInt(PARTS));
    one.phase("phase-" + phase(number));
    one.authority(pick(List.of(AuthorityKind.values())), null);
    int chance = random.nextInt(20);
    if (chance < 3) {
      one.cost(random.nextInt(1000), chance == 0 ? "EUR" : "USD").paidBy("rok", 100, "USD");
    }
    if (chance >= 16) {
      one.status(pick(List.of(Status.values())));
    }
    return one;
  }

  private void linkage(boolean loops) {
    int from = random.nextInt(measures);
    int bound = loops ? measures : Math.max(1, from);
    String target = "m-" + random.nextInt(bound);
    String other = "m-" + random.nextInt(bound);
    String source = "m-" + from;
    if (target.equals(source) || other.equals(source)) {
      return;
    }
    switch (random.nextInt(6)) {
      case 0, 1 -> made.requires(source, target);
      case 2 -> made.requiresAnyOf(source, target, other);
      case 3 -> made.inReturnFor(source, target, other);
      case 4 -> made.opensWayFor(target, source);
      default -> made.link(LinkageKind.SUSPENDED_BY, Need.ALL, source, "trigger-1");
    }
  }

  /** A few ties of parts and phases; those of a phase name measures of another one. */
  private void groups() {
    for (int i = 0; i < 3; i++) {
      int measure = random.nextInt(measures);
      made.requires("m-" + measure, "part-" + random.nextInt(PARTS));
      made.requiresAnyOf("m-" + random.nextInt(measures), "phase-0", "part-1");
      made.requires("phase-" + ((phase(measure) + 1) % PHASES), "m-" + measure);
    }
  }

  private int phase(int number) {
    return (int) ((long) number * PHASES / measures);
  }

  private String measure() {
    return "m-" + random.nextInt(measures);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
