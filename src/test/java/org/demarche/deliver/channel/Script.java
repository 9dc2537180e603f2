package org.demarche.deliver.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server of one's own, to misbehave: what a connection does is a piece of code. */
public final class Script implements AutoCloseable {

  /** One connection; it ends when this returns. */
  public interface Conversation {
    void hold(Talk talk, int number) throws IOException;
  }

  /** A connection, line by line. */
  public record Talk(Socket socket, BufferedReader in, OutputStream out) {

    static Talk over(Socket socket) throws IOException {
      return new Talk(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)),
          socket.getOutputStream());
    }

    /** The same connection from here on in TLS, as the server. */
    public Talk secured(KeyStore keys) throws IOException {
      try {
        KeyManagerFactory own =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, Certificates.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        SSLSocket tls =
            (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", 0, true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        return over(tls);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }

    public void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    public String hear() throws IOException {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("they left");
      }
      return line;
    }

    /** SMTP from the banner to the command that starts with these words, which is not answered. */
    public void smtpUntil(String words) throws IOException {
      say("220 script");
      for (String line = hear(); !line.startsWith(words); line = hear()) {
        say(line.startsWith("DATA") ? "354 go on" : "250 fine");
        if (line.startsWith("DATA")) {
          message();
          if (words.equals(".")) {
            return;
          }
          say("250 2.0.0 taken");
        }
      }
    }

    /** All lines to this one, which is the last. */
    public void hearUntil(String last) throws IOException {
      String line = hear();
      while (!line.equals(last)) {
        line = hear();
      }
    }

    /** To its end. */
    public void message() throws IOException {
      hearUntil(".");
    }
  }

  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  public Script(Conversation conversation) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(() -> accept(conversation));
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "script");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(Conversation conversation) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        start(() -> hold(conversation, socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void hold(Conversation conversation, Socket socket) {
    try (socket) {
      conversation.hold(Talk.over(socket), connections.incrementAndGet());
    } catch (IOException e) {
      // the other side was quicker to leave
      open.remove(socket);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
