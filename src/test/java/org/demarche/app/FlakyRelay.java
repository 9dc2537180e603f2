package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Stands between a sender and its mail server, knows some recipients not, and drops connections.
 */
final class FlakyRelay implements AutoCloseable {

  /** When a connection is dropped. */
  enum Drop {
    NEVER,
    AT_ONCE,
    AT_SENDER,
    IN_MESSAGE,
    /** The server never sees the end. */
    BEFORE_END,
    /** The server has the message, and its answer is lost. */
    AFTER_END
  }

  private static final int LINES = 20;
  private static final Charset ASCII = StandardCharsets.ISO_8859_1;

  private final ServerSocket door;
  private final int server;
  private final Supplier<Drop> drops;
  private final Runnable beforeEnd;

  /**
   * @param drops asked once a connection
   */
  FlakyRelay(int server, Supplier<Drop> drops) throws IOException {
    this(server, drops, () -> {});
  }

  /**
   * @param beforeEnd runs before the end of each message goes on to the server, in the thread of
   *     its connection: one that waits makes a slow server
   */
  FlakyRelay(int server, Supplier<Drop> drops, Runnable beforeEnd) throws IOException {
    this.server = server;
    this.drops = drops;
    this.beforeEnd = beforeEnd;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("relay-door", this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        start("relay", new Talk(client, drops.get())::run);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  /** One connection. */
  private final class Talk {

    private final Socket client;
    private final Drop drop;
    private final InputStream in;
    private volatile boolean mute;

    Talk(Socket client, Drop drop) throws IOException {
      this.client = client;
      this.in = new BufferedInputStream(client.getInputStream());
      this.drop = drop;
    }

    void run() {
      if (drop == Drop.AT_ONCE) {
        close(client);
        return;
      }
      try (client;
          Socket real = new Socket(InetAddress.getLoopbackAddress(), server)) {
        start("relay-back", () -> back(real));
        forth(real.getOutputStream());
      } catch (IOException e) {
        close(client);
      }
    }

    private void back(Socket real) {
      byte[] buffer = new byte[8192];
      try {
        InputStream answers = real.getInputStream();
        for (int n = answers.read(buffer); n >= 0; n = answers.read(buffer)) {
          if (mute) {
            break;
          }
          client.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        mute = true;
      }
      close(client);
    }

    private void forth(OutputStream out) throws IOException {
      boolean isMessage = false;
      boolean isOwner = false;
      int lines = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        String word = line.toUpperCase(Locale.ROOT).strip();
        if (!isMessage && word.startsWith("RCPT TO:<BAD")) {
          client.getOutputStream().write("550 5.1.1 no such user\r\n".getBytes(ASCII));
          continue;
        }
        isOwner |= !isMessage && word.startsWith("RCPT TO:<OWNER");
        boolean isEnd = isMessage && word.equals(".");
        lines = isMessage ? lines + 1 : 0;
        if (isEnd) {
          beforeEnd.run();
        }
        if (!isOwner && isTime(isMessage, isEnd, word, lines)) {
          if (drop == Drop.AFTER_END) {
            mute = true;
            out.write(line.getBytes(ASCII));
            out.flush();
            line();
          }
          return;
        }
        isMessage = isMessage ? !isEnd : word.equals("DATA");
        out.write(line.getBytes(ASCII));
        out.flush();
      }
    }

    private boolean isTime(boolean isMessage, boolean isEnd, String word, int lines) {
      return switch (drop) {
        case NEVER, AT_ONCE -> false;
        case AT_SENDER -> !isMessage && word.startsWith("MAIL FROM");
        case IN_MESSAGE -> isMessage && lines == LINES;
        case BEFORE_END, AFTER_END -> isEnd;
      };
    }

    /** With its end; empty when the client has left. */
    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int c = in.read(); c >= 0; c = in.read()) {
        line.write(c);
        if (c == '\n') {
          break;
        }
      }
      return line.toString(ASCII);
    }

    private static void close(Socket socket) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
