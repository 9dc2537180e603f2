package org.demarche.deliver.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.model.finding.SourceText;

/**
 * A file of a list and what was found in it.
 *
 * @param source its text, for showing lines beside findings
 * @param list what could be read; empty if the file is no tree of keys and values at all
 * @param places where keys and values stand
 * @param unread ids of recipients that could not be read
 * @param findings sorted by place
 */
public record ListFile(
    SourceText source,
    Optional<DistributionList> list,
    SourceMap places,
    Set<String> unread,
    List<Finding> findings) {

  public ListFile {
    unread = Set.copyOf(unread);
    findings = findings.stream().sorted().toList();
  }

  /** The same with more findings. */
  public ListFile with(List<Finding> more) {
    return new ListFile(
        source, list, places, unread, Stream.concat(findings.stream(), more.stream()).toList());
  }

  /**
   * Whether an error touches the list as a whole, so that none of it may be used: any error of
   * reading, since what was left out could be the very key that protects a copy, and any error that
   * lies outside of a recipient.
   */
  public boolean isUnusable() {
    return list.isEmpty()
        || findings.stream()
            .anyMatch(f -> f.isError() && (f.code().startsWith("D1") || !isOfRecipient(f)));
  }

  private static boolean isOfRecipient(Finding finding) {
    return finding.pointer().matches("/recipients/\\d+(/.*)?");
  }

  /** A finding at a place of this list. */
  public Finding at(Rule rule, String pointer, String message, String found, String wanted) {
    return rule.at(places.value(pointer), pointer, message, found, wanted);
  }
}
