package org.demarche.pipeline;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;

/** Decides whether a definition that was read may go on, by what else is being built. */
@FunctionalInterface
interface Admission {

  /** No definition knows of another. */
  Admission OPEN = definition -> List.of();

  /** What stands in its way. */
  List<Finding> admit(Definition definition);
}
