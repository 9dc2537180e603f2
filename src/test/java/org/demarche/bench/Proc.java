package org.demarche.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of processes, in {@code /proc}. */
final class Proc {

  private static final double TICKS_A_SECOND = 100; // the same on all architectures that Java has

  private static final int UTIME = 11; // counted behind the name of the program
  private static final int STIME = 12;
  private static final int OF_CHILDREN = 2; // children that have ended: the two fields behind

  private Proc() {}

  /** Seconds that a process, what it started and what that has started have used so far. */
  static double cpuOfTree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(each -> own(each) + ended(each))
        .sum();
  }

  /** Seconds of those children of this process that have ended. */
  static double cpuOfEnded() {
    return ended(ProcessHandle.current());
  }

  /** The most memory that a process has had so far, in MiB; 0 if it has ended. */
  static long peakMemory(ProcessHandle process) {
    return read(process, "status")
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static double own(ProcessHandle process) {
    return seconds(process, UTIME, STIME);
  }

  private static double ended(ProcessHandle process) {
    return seconds(process, UTIME + OF_CHILDREN, STIME + OF_CHILDREN);
  }

  private static double seconds(ProcessHandle process, int user, int system) {
    String stat = read(process, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) / TICKS_A_SECOND;
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
    } catch (NoSuchFileException gone) {
      return "";
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
      return "";
    }
  }
}
