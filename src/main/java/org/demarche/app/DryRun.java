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
import org.demarche.edition.EditionStore;
import org.demarche.files.FileNames;

/**
 * What a delivery would do. It is given no channel, and nothing that it uses knows one: a test
 * holds it to that.
 *
 * @param lists the folder of lists
 * @param output the folder of documents
 * @param accepted the folder of accepted definitions: a package is known before it is built
 * @param secrets whether passwords and keys are there
 */
public record DryRun(Path lists, Path output, Path accepted, SecretPlaces secrets) {

  public static DryRun of(Environment around, Settings settings) {
    return new DryRun(
        settings.folder(Setting.LISTS),
        settings.folder(Setting.OUTPUT),
        settings.folder(Setting.INPUT).resolve("accepted"),
        SecretPlaces.of(around, settings));
  }

  /** The files of lists, by name, named as the user would. */
  List<ListFile> files(Environment around, ListChecks checks) {
    return ListFolder.read(ListFolder.in(lists).stream().map(around::brief).toList(), checks);
  }

  public DeliveryPlan plan(
      List<ListFile> files,
      Occasion trigger,
      ListChecks checks,
      DeliveryHistory known,
      Environment around) {
    Situation situation =
        new Situation(
            new EditionStore(output).current(),
            packages(),
            checks.markings(),
            known,
            secrets,
            Instant.now(),
            ZoneId.systemDefault());
    return DeliveryPlan.of(files, trigger, situation);
  }

  private Set<String> packages() {
    Set<String> ids = new HashSet<>(new EditionStore(output).packages());
    ListFolder.in(accepted).forEach(file -> ids.add(FileNames.stem(file)));
    return ids;
  }
}
