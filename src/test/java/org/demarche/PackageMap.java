package org.demarche;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room uses which. Within a family (the rooms that share the first part of their name) rooms
 * are named one by one, others by their family.
 */
final class PackageMap {

  private static final String ROOT = "org.demarche.";

  private PackageMap() {}

  /** The map as the code has it: a line a room, sorted. */
  static List<String> of(JavaClasses classes) {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> rooms = used.computeIfAbsent(room(type), room -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT) && !room(target).equals(room(type))) {
          rooms.add(
              family(room(target)).equals(family(room(type)))
                  ? room(target)
                  : family(room(target)));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    used.forEach((room, rooms) -> lines.add((room + ": " + String.join(" ", rooms)).strip()));
    return lines;
  }

  /** The name of a room, for instance {@code render.pdf}. */
  static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  private static String family(String room) {
    return room.replaceFirst("\\..*", "");
  }
}
