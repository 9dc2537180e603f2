package org.demarche.deliver.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.Deadline;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;

/** One copy into one folder of a server: written beside its place, then renamed. */
final class SftpUpload {

  private final SftpClient sftp;
  private final SftpAccount account;
  private final Deadline deadline;
  private final String place;
  private final String beside;

  SftpUpload(SftpClient sftp, SftpAccount account, String copyId, Deadline deadline) {
    this.sftp = sftp;
    this.account = account;
    this.deadline = deadline;
    this.place = account.folder() + "/" + copyId;
    this.beside = account.folder() + "/." + copyId + ".part";
  }

  Receipt put(List<Attachment> files) throws ChannelException {
    try {
      if (exists(place)) {
        return same(files);
      }
      clear();
      sftp.mkdir(beside);
      for (Attachment file : files) {
        write(file);
      }
    } catch (IOException e) {
      throw failure(e);
    }
    return show(files);
  }

  private void write(Attachment file) throws IOException {
    try (OutputStream out =
        sftp.write(
            beside + "/" + file.name(), OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
      out.write(file.content());
    }
  }

  private Receipt show(List<Attachment> files) throws ChannelException {
    try {
      sftp.rename(beside, place);
      return new Receipt("put in %s of %s".formatted(place, account));
    } catch (SftpException e) {
      if (isLost(e)) {
        throw uncertain(e);
      }
      return taken(files, e);
    } catch (IOException e) {
      throw uncertain(e);
    }
  }

  /** The server did not rename; perhaps since somebody was there first. */
  private Receipt taken(List<Attachment> files, SftpException refusal) throws ChannelException {
    try {
      if (exists(place)) {
        return same(files);
      }
    } catch (IOException e) {
      throw failure(e);
    }
    throw failure(refusal);
  }

  private Uncertain uncertain(IOException cause) {
    return new Uncertain(
        "%s has all files, but did not say whether they are in place: %s"
            .formatted(account, SafeText.quoted(deadline.reason(cause.toString()))),
        cause);
  }

  /** The same again is as good as done; anything else stays as it is. */
  private Receipt same(List<Attachment> files) throws IOException, ChannelException {
    if (sftp.lstat(place).isDirectory() && holds(files)) {
      return new Receipt("was already in %s of %s".formatted(place, account));
    }
    throw new Permanent(
        ChannelRules.IN_PLACE,
        "%s is there already on %s and has other content".formatted(place, account));
  }

  private boolean holds(List<Attachment> files) throws IOException {
    if (names(place).size() != files.size()) {
      return false;
    }
    for (Attachment file : files) {
      if (!holds(file)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Attachment file) throws IOException {
    String other = place + "/" + file.name();
    if (!exists(other) || sftp.stat(other).getSize() != file.content().length) {
      return false;
    }
    try (InputStream in = sftp.read(other)) {
      return Arrays.equals(in.readNBytes(file.content().length), file.content());
    }
  }

  /** What an earlier try left. */
  private void clear() throws IOException {
    if (exists(beside)) {
      for (String name : names(beside)) {
        sftp.remove(beside + "/" + name);
      }
      sftp.rmdir(beside);
    }
  }

  private List<String> names(String folder) throws IOException {
    List<String> names = new java.util.ArrayList<>();
    for (DirEntry entry : sftp.readDir(folder)) {
      if (!entry.getFilename().matches("\\.{1,2}")) {
        names.add(entry.getFilename());
      }
    }
    return names;
  }

  private boolean exists(String path) throws IOException {
    try {
      return sftp.lstat(path) != null;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return false;
      }
      throw e;
    }
  }

  private ChannelException failure(IOException cause) {
    String said = SafeText.quoted(deadline.reason(cause.toString()));
    if (!(cause instanceof SftpException answer) || isLost(answer)) {
      return new Passing(
          ChannelRules.AWAY,
          "%s was lost before the files were in place: %s".formatted(account, said),
          cause);
    }
    String message = "%s answered for %s: %s".formatted(account, account.folder(), said);
    return switch (answer.getStatus()) {
      case SftpConstants.SSH_FX_PERMISSION_DENIED,
          SftpConstants.SSH_FX_NO_SUCH_FILE,
          SftpConstants.SSH_FX_WRITE_PROTECT ->
          new Permanent(ChannelRules.REFUSED, message, cause);
      default -> new Passing(ChannelRules.PUT_OFF, message, cause);
    };
  }

  private static boolean isLost(SftpException answer) {
    return answer.getStatus() == SftpConstants.SSH_FX_CONNECTION_LOST
        || answer.getStatus() == SftpConstants.SSH_FX_NO_CONNECTION;
  }
}
