package org.demarche.checks;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;

/** All rules about what a definition says. */
public final class Checks {

  private static final List<Check> ALL =
      ServiceLoader.load(Check.class, Check.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing((Check check) -> check.rule().code()))
          .toList();

  private Checks() {}

  /** The rules in the order of their codes. */
  public static List<Rule> rules() {
    return ALL.stream().map(Check::rule).toList();
  }

  /**
   * Every finding, by place. Rules that complain of something missing are left out unless the
   * definition is whole.
   */
  public static List<Finding> run(Definition definition) {
    return ALL.stream()
        .filter(check -> definition.isWhole() || !check.needsWhole())
        .flatMap(check -> check.check(definition))
        .sorted()
        .toList();
  }
}
