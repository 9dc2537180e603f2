package org.demarche.render.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.RenderingRules;
import org.demarche.render.words.Words;

/** Finds messages that templates ask for and that no bundle has, before any of them is run. */
final class MessageLint {

  /** A key as it is written, or its beginning where the rest is worked out. */
  private static final Pattern KEY =
      Pattern.compile("\\b(?:msg|sentence)\\(\\s*[\"']([^\"']*)[\"']\\s*([+,)])");

  private MessageLint() {}

  /**
   * A fault for each, at its place.
   *
   * @param folders of templates
   * @param words that have every message
   */
  static List<Finding> of(List<Path> folders, Words words) {
    List<Finding> faults = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : templates(folder)) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher key = KEY.matcher(lines.get(i));
          while (key.find()) {
            boolean begins = key.group(2).equals("+");
            if (!(begins ? words.hasAny(key.group(1)) : words.has(key.group(1)))) {
              int column = lines.get(i).codePointCount(0, key.start(1)) + 1;
              faults.add(fault(folder.relativize(file), i + 1, column, key.group(1)));
            }
          }
        }
      }
    }
    return faults;
  }

  private static Finding fault(Path template, int line, int column, String key) {
    SourceLocation place =
        new SourceLocation(
            "templates/" + template.toString().replace('\\', '/'),
            line,
            column,
            Math.max(1, key.codePointCount(0, key.length())));
    return RenderingRules.TEMPLATE_FAULT.at(
        place, "", "There is no such message in words/en.properties", key, "");
  }

  private static List<Path> templates(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not a template in UTF-8", e);
    }
  }
}
