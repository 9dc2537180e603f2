package org.demarche.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Steps on a POSIX file system that are on the disk when they return. */
public final class Durable {

  private Durable() {}

  public static void write(Path file, byte[] content) throws IOException {
    fill(FileChannel.open(file, CREATE_NEW, WRITE), content);
  }

  /** Writes into an empty file that is there, with the rights that it has. */
  public static void fill(Path file, byte[] content) throws IOException {
    fill(FileChannel.open(file, WRITE), content);
  }

  private static void fill(FileChannel file, byte[] content) throws IOException {
    try (FileChannel channel = file) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** The entries of a folder: without it, a crash may forget a file that was just created. */
  public static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  /** One {@code rename(2)}: whoever opens the target's name gets the old or the new. */
  public static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(to.resolveSibling("."));
  }

  /** A folder with all that is in it; links are removed, not followed. */
  public static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
