package org.demarche.packet;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.finding.Finding;

/** There can be no such packet, and why. */
public final class PacketRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  /**
   * @param findings at least one error
   */
  public PacketRefused(List<Finding> findings) {
    super(findings.stream().map(Finding::message).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  /** D4xx and D5xx. */
  public List<Finding> findings() {
    return findings;
  }
}
