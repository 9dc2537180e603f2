package org.demarche.ledger.entry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The process that a run belongs to.
 *
 * @param host two machines that share a ledger need two names
 * @param birth tells two processes apart that had the same number one after the other. On Linux it
 *     is the boot and the ticks since then, which stay the same when the clock is set; elsewhere
 *     the start time
 */
record ProcessIdentity(String host, long pid, String birth) {

  private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";

  static final ProcessIdentity ME = me();

  private static ProcessIdentity me() {
    long pid = ProcessHandle.current().pid();
    return new ProcessIdentity(hostName(), pid, birthOf(pid));
  }

  boolean isOfThisHost() {
    return host.equals(ME.host);
  }

  /** Only to be asked for a process of this host. */
  boolean isAlive() {
    String now = birthOf(pid);
    return !now.isEmpty() && now.equals(birth);
  }

  /** Where no name is known, the machine's own id stands for it, never one that others have too. */
  private static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.startsWith("localhost") ? machineId() : name;
    } catch (UnknownHostException unnamed) {
      return machineId();
    }
  }

  private static String machineId() {
    for (String place : List.of("/etc/hostname", "/etc/machine-id", BOOT_ID)) {
      try {
        String id = Files.readString(Path.of(place)).strip();
        if (!id.isEmpty() && !id.startsWith("localhost")) {
          return id;
        }
      } catch (IOException missing) {
        // the next one
      }
    }
    return "process-" + ProcessHandle.current().pid();
  }

  /** Empty for a process that is not there, or has ended and was not fetched by its parent. */
  private static String birthOf(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      return Files.exists(Path.of("/proc/self/stat")) ? linuxBirth(stat) : otherBirth(pid);
    } catch (IOException gone) {
      return "";
    }
  }

  // The fields after the name, which is in brackets and may itself hold blanks and brackets:
  // the state, and as the 20th the start in ticks.
  private static String linuxBirth(Path stat) throws IOException {
    String line = Files.readString(stat);
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    boolean ended = fields.get(0).equals("Z") || fields.get(0).equals("X");
    return ended ? "" : bootId() + ":" + fields.get(19);
  }

  private static String bootId() throws IOException {
    return Files.readString(Path.of(BOOT_ID)).strip();
  }

  private static String otherBirth(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().startInstant().map(Object::toString).orElse("unknown"))
        .orElse("");
  }
}
