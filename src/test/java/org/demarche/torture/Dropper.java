package org.demarche.torture;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Drops the files of chains, and notes when each has left the folder. */
final class Dropper implements AutoCloseable {

  private static final int PIECES = 12;
  private static final long PAUSE_MILLIS = 100;

  /** A longer pause within a file may look like its end. */
  private static final long STALLED_MILLIS = 400;

  private final Path in;
  private final Path outside;
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final Map<DropTarget, Instant> left = new ConcurrentHashMap<>();
  private final Set<DropTarget> stalled = ConcurrentHashMap.newKeySet();

  Dropper(Path in, Path outside) throws IOException {
    this.in = Files.createDirectories(in);
    this.outside = Files.createDirectories(outside);
  }

  /** Begins to drop a chain, each file when the one before has left. */
  Future<?> drop(List<DropTarget> chain) {
    return hands.submit(
        () -> {
          String before = "";
          for (DropTarget drop : chain) {
            if (!drop.text().equals(before) && !before.isEmpty()) {
              awaitLeft(chain.subList(0, chain.indexOf(drop)));
            }
            put(drop);
            before = drop.text();
          }
          awaitLeft(chain);
          return null;
        });
  }

  private void awaitLeft(List<DropTarget> drops) throws InterruptedException {
    while (!haveLeft(drops)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Looks at all of them, since they leave in any order. */
  private boolean haveLeft(List<DropTarget> drops) {
    List<DropTarget> gone = drops.stream().filter(drop -> drop.stays() || !isThere(drop)).toList();
    gone.forEach(drop -> left.putIfAbsent(drop, Instant.now()));
    return gone.size() == drops.size();
  }

  private boolean isThere(DropTarget drop) {
    return Files.exists(in.resolve(drop.name()), NOFOLLOW_LINKS);
  }

  /** Since when a file has been gone, to some hundredths of a second. */
  Instant left(DropTarget drop) {
    return left.getOrDefault(drop, Instant.MAX);
  }

  /** Files that were written so slowly that they may have been taken before their end. */
  Set<DropTarget> stalled() {
    return stalled;
  }

  private void put(DropTarget drop) throws IOException, InterruptedException {
    Path file = in.resolve(drop.name());
    Files.createDirectories(file.getParent());
    switch (drop.kind()) {
      case GROWING -> grow(drop, file);
      case RENAMED -> {
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), drop.content());
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        Files.move(part, file);
      }
      case LINK -> {
        Path target = Files.write(outside.resolve(drop.name()), drop.content());
        Files.createSymbolicLink(file, target);
      }
      default -> Files.write(file, drop.content(), CREATE_NEW);
    }
  }

  private void grow(DropTarget drop, Path file) throws IOException, InterruptedException {
    byte[] all = drop.content();
    int piece = all.length / PIECES + 1;
    Files.createFile(file);
    try (OutputStream out = Files.newOutputStream(file, APPEND)) {
      long last = System.nanoTime();
      for (int at = 0; at < all.length; at += piece) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        out.write(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece)));
        long now = System.nanoTime();
        if (now - last > TimeUnit.MILLISECONDS.toNanos(STALLED_MILLIS)) {
          stalled.add(drop);
        }
        last = now;
      }
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
