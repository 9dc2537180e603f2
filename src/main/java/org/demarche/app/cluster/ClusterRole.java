package org.demarche.app.cluster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;

/** What a process of a cluster can do. */
enum ClusterRole {
  /** Takes dropped files, and files them when their documents are made; one process at a time. */
  INTAKE,
  /** Makes documents; as many as there are. */
  BUILD,
  /** Has its nights; one process at a time. */
  NIGHT,
  /** Sends copies; one process at a time. */
  DELIVER;

  /**
   * Those of the settings.
   *
   * @throws org.demarche.app.settings.UsageException for a word that is none, or for none at all
   */
  static EnumSet<ClusterRole> of(Settings settings) {
    List<String> words = settings.words(Setting.ROLES);
    EnumSet<ClusterRole> roles = EnumSet.noneOf(ClusterRole.class);
    for (String word : words) {
      roles.add(
          named(word)
              .orElseThrow(
                  () ->
                      settings.bad(
                          Setting.ROLES, "is not of intake, build, night, deliver: " + word)));
    }
    if (roles.isEmpty()) {
      throw settings.bad(Setting.ROLES, "names nothing of intake, build, night, deliver");
    }
    return roles;
  }

  private static Optional<ClusterRole> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
