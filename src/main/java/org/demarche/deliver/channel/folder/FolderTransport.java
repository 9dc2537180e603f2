package org.demarche.deliver.channel.folder;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;

/** One copy into one folder: written beside its place, on the disk, then renamed. */
final class FolderTransport {

  private final Path folder;
  private final Path place;
  private final Path beside;

  /**
   * @param folder of the recipient; must be there, since a share that is not mounted isn't
   */
  FolderTransport(Path folder, String copyId) {
    this.folder = folder;
    this.place = folder.resolve(copyId);
    this.beside = folder.resolve("." + copyId + ".part");
  }

  Receipt put(List<Attachment> files) throws ChannelException {
    if (!Files.isDirectory(folder)) {
      throw new Passing(ChannelRules.AWAY, "There is no folder " + folder, null);
    }
    try {
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        return same(files);
      }
      deleteTree(beside);
      write(files);
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      throw new Permanent(ChannelRules.REFUSED, "No permission to write to " + folder, e);
    } catch (IOException e) {
      throw new Passing(ChannelRules.PUT_OFF, fault(e), e);
    }
    return show(files);
  }

  private void write(List<Attachment> files) throws IOException {
    Files.createDirectory(beside);
    for (Attachment file : files) {
      try (FileChannel out = FileChannel.open(beside.resolve(file.name()), CREATE_NEW, WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(file.content());
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
    }
    sync(beside);
  }

  private Receipt show(List<Attachment> files) throws ChannelException {
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        return same(files);
      }
      throw new Passing(ChannelRules.PUT_OFF, fault(e), e);
    }
    try {
      sync(folder);
    } catch (IOException e) {
      throw new Uncertain(
          "%s is in place, but perhaps not on the disk: %s"
              .formatted(place, SafeText.quoted(e.toString())),
          e);
    }
    return new Receipt("put in " + place);
  }

  /** The same again is as good as done; anything else stays as it is. */
  private Receipt same(List<Attachment> files) throws ChannelException {
    try {
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) && holds(files)) {
        return new Receipt("was already in " + place);
      }
    } catch (IOException e) {
      throw new Passing(ChannelRules.PUT_OFF, fault(e), e);
    }
    throw new Permanent(ChannelRules.IN_PLACE, place + " is there already and has other content");
  }

  private boolean holds(List<Attachment> files) throws IOException {
    try (Stream<Path> there = Files.list(place)) {
      if (there.count() != files.size()) {
        return false;
      }
    }
    for (Attachment file : files) {
      Path other = place.resolve(file.name());
      if (!Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
          || Files.size(other) != file.content().length
          || !java.util.Arrays.equals(Files.readAllBytes(other), file.content())) {
        return false;
      }
    }
    return true;
  }

  private String fault(IOException e) {
    return "Folder %s cannot be written to: %s".formatted(folder, SafeText.quoted(e.toString()));
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, READ)) {
      entries.force(true);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
