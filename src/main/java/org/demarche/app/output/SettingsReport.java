package org.demarche.app.output;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;
import java.util.List;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.edition.ManifestJson.UnknownAsNull;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, for people and, with the same members, for other programs.
 *
 * @param settings in the order of the documentation
 */
public record SettingsReport(List<Entry> settings) {

  /**
   * One setting.
   *
   * @param value empty, and null in JSON, where nothing is set; of a secret only whether it is
   * @param path the folder that it stands for, absolute; null for what is none
   * @param origin for instance {@code default} or {@code environment DEMARCHE_JOBS}
   */
  record Entry(
      String name,
      @JsonSerialize(using = UnknownAsNull.class) String value,
      @Nullable String path,
      String origin,
      String meaning) {}

  public static SettingsReport of(Settings settings) {
    return new SettingsReport(
        Arrays.stream(Setting.values()).map(setting -> entry(setting, settings)).toList());
  }

  private static Entry entry(Setting setting, Settings settings) {
    Settings.Value value = settings.value(setting);
    boolean hidden = setting.isSecret() && !value.text().isEmpty();
    return new Entry(
        setting.key(),
        hidden ? "(set)" : value.shown(),
        setting.isFolder() ? settings.folder(setting).toString() : null,
        value.origin(),
        setting.meaning());
  }

  public String json() {
    return JsonOutput.of("demarche-settings/1", this);
  }

  public String text() {
    TextTable rows = new TextTable();
    settings.forEach(
        entry -> {
          String written = entry.value().isEmpty() ? "(empty)" : entry.value();
          String value = entry.path() == null ? written : entry.path();
          rows.row(entry.name(), value + "  ← " + entry.origin());
        });
    return rows.text();
  }
}
