package org.demarche.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between processes and a server, and drops connections, delays, and closes by halves. */
final class UnrulyProxy implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket door;
  private final int server;
  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cut = new AtomicInteger();
  private volatile long delayMillis;

  UnrulyProxy(int server) throws IOException {
    this(server, InetAddress.getLoopbackAddress());
  }

  /**
   * @param address of this machine that clients come to
   */
  UnrulyProxy(int server, InetAddress address) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 100, address);
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        start(() -> open(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void open(Socket client) {
    Socket to = new Socket();
    Wire wire = new Wire(client, to);
    try {
      to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), CONNECT_MILLIS);
      wires.add(wire);
      start(() -> wire.carry(to, client));
      wire.carry(client, to);
    } catch (IOException away) {
      wire.cut();
    }
  }

  /** Cuts all connections. */
  void drop() {
    wires.forEach(wire -> cutNow(wire));
  }

  /** Every piece of what is sent comes so much later from now on; 0 for at once. */
  void delay(long millis) {
    delayMillis = millis;
  }

  /** Nothing goes from the server to its clients any more, on the connections that there are. */
  void closeHalf() {
    List.copyOf(wires).forEach(wire -> wire.mute = true);
    cut.addAndGet(wires.size());
  }

  private void cutNow(Wire wire) {
    cut.incrementAndGet();
    wire.cut();
  }

  /** How many connections were cut, or closed by half. */
  int cut() {
    return cut.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    wires.forEach(Wire::cut);
  }

  /** One connection. */
  private final class Wire {

    private final Socket client;
    private final Socket to;
    private volatile boolean mute;

    Wire(Socket client, Socket to) {
      this.client = client;
      this.to = to;
    }

    void carry(Socket from, Socket into) {
      byte[] buffer = new byte[16_384];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          TimeUnit.MILLISECONDS.sleep(delayMillis);
          if (!mute || from == client) {
            out.write(buffer, 0, n);
          }
        }
      } catch (IOException | InterruptedException gone) {
        mute = false;
      }
      cut();
    }

    void cut() {
      wires.remove(this);
      for (Socket socket : List.of(client, to)) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
