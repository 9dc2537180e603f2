package org.demarche.app.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether the process can do its work now.
 *
 * @param running whether files are taken, or nights will come
 * @param ledgerUp told, but no condition: documents are built without a ledger too
 * @param more what else is looked at
 */
public record Health(
    Path in,
    Path out,
    BooleanSupplier running,
    BooleanSupplier ledgerUp,
    List<Supplier<Check>> more) {

  /** Less room than this on a disk is too little to begin with. */
  static final long LEAST_SPACE = 100L * 1024 * 1024;

  /**
   * One thing that was looked at.
   *
   * @param required whether the process is not ready without it
   * @param detail for a person
   */
  public record Check(String name, boolean good, boolean required, String detail) {}

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check("running", running.getAsBoolean(), true, "files are taken, or nights will come"));
    checks.add(writable("drop-folder", in));
    checks.add(writable("output", out));
    checks.add(space("drop-folder-space", in));
    checks.add(space("output-space", out));
    checks.add(new Check("ledger", ledgerUp.getAsBoolean(), false, "building goes on without it"));
    more.forEach(each -> checks.add(each.get()));
    return checks;
  }

  /**
   * Whether the broker answers; told, but no condition: files wait where they are safe.
   *
   * @param away since when it does not; empty if it does
   */
  public static Check broker(Optional<Instant> away) {
    return new Check(
        "broker",
        away.isEmpty(),
        false,
        away.map(when -> "away since " + when + "; ").orElse("") + "files wait without it");
  }

  static boolean isReady(List<Check> checks) {
    return checks.stream().allMatch(check -> check.good() || !check.required());
  }

  private static Check writable(String name, Path folder) {
    Path there = there(folder);
    return new Check(
        name,
        Files.isDirectory(there) && Files.isWritable(there),
        true,
        folder + " can be written");
  }

  private static Check space(String name, Path folder) {
    try {
      long free = Files.getFileStore(there(folder)).getUsableSpace();
      return new Check(name, free >= LEAST_SPACE, true, free / 1024 / 1024 + " MiB are free");
    } catch (IOException e) {
      return new Check(name, false, true, "unknown: " + e.getMessage());
    }
  }

  /** A folder that is not made yet will be made in the one that is there. */
  private static Path there(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
