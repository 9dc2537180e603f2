package org.demarche.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.model.finding.SourceText;

/**
 * What came of reading a file of some {@link Format}.
 *
 * @param source the file's text, for showing lines beside findings; without lines if the file is
 *     too large
 * @param content what could be read; empty if the file is no tree of keys and values at all or
 *     passes a limit
 * @param findings D1xx: all faults, sorted by place; if there are none, the content is whole
 */
public record FileRead<R extends Record>(
    SourceText source, Optional<Content<R>> content, List<Finding> findings) {

  public FileRead {
    findings = List.copyOf(findings);
  }

  /**
   * The content of a file.
   *
   * @param value what it says
   * @param places where keys and values stand
   * @param unread ids of what had to be left out; the pointer of what has none
   */
  public record Content<R extends Record>(R value, SourceMap places, Set<String> unread) {

    public Content {
      unread = Set.copyOf(unread);
    }
  }
}
