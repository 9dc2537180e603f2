package org.demarche.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.SecretPlaces;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.list.ListChecks;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.ListFolder;
import org.demarche.deliver.plan.DeliveryHistory;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.plan.Situation;

/**
 * What a delivery would do. It is given no channel, and nothing that it uses knows one: a test
 * holds it to that.
 *
 * @param lists the folder of lists
 * @param output the folder of documents
 * @param accepted the folder of accepted definitions: a package is known before it is built
 * @param signs whether a key to sign with is set
 */
record DryRun(Path lists, Path output, Path accepted, boolean signs) {

  static DryRun of(Settings settings) {
    return new DryRun(
        settings.folder(Setting.LISTS),
        settings.folder(Setting.OUTPUT),
        settings.folder(Setting.INPUT).resolve("accepted"),
        !settings.value(Setting.SIGN_KEY).text().isEmpty());
  }

  /** The files of lists, by name, named as the user would. */
  List<ListFile> files(Environment around, ListChecks checks) {
    return ListFolder.read(ListFolder.in(lists).stream().map(around::brief).toList(), checks);
  }

  DeliveryPlan plan(
      List<ListFile> files,
      Occasion trigger,
      ListChecks checks,
      DeliveryHistory known,
      Environment around) {
    Situation situation =
        new Situation(
            EditionsAtHand.in(output),
            packages(),
            checks.markings(),
            known,
            new SecretPlaces(around, signs),
            Instant.now(),
            ZoneId.systemDefault());
    return DeliveryPlan.of(files, trigger, situation);
  }

  private Set<String> packages() {
    Set<String> ids = new HashSet<>();
    EditionsAtHand.folders(output).forEach(folder -> ids.add(folder.getFileName().toString()));
    ListFolder.in(accepted).forEach(file -> ids.add(stem(file)));
    return ids;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
