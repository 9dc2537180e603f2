package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;

/**
 * A file's keys and values.
 *
 * @param root the outermost value
 * @param places where everything stands
 * @param unusable pointers of values that were reported already; null stands in their place
 * @param discarded values of repeated keys
 * @param remarks what is to be said of values that are not at fault otherwise
 */
record Tree(
    JsonNode root,
    SourceMap places,
    Set<String> unusable,
    List<Discarded> discarded,
    List<Finding> remarks) {

  /** A value that has no place in the tree, since its key was given before. */
  record Discarded(String pointer, JsonNode node) {}
}
