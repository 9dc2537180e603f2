package org.demarche.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Hosts with addresses of their own in one machine: network namespaces of Linux, wired to a bridge.
 * A test is skipped where they cannot be made, with the reason.
 */
final class NetworkHosts implements AutoCloseable {

  private static final int NETS = 250;

  /** Of all names, so that two runs at once do not meet; names of links have 15 characters. */
  private final long id = ProcessHandle.current().pid() % 100_000;

  private final String net = "10.213.%d.".formatted(id % NETS);
  private final String bridge = "dmb" + id;
  private final List<String> names = new ArrayList<>();

  private NetworkHosts() {}

  /** So many hosts. */
  static NetworkHosts open(int count) {
    NetworkHosts hosts = new NetworkHosts();
    try {
      hosts.requirePossible();
      run("ip", "link", "add", hosts.bridge, "type", "bridge");
      run("ip", "addr", "add", hosts.address() + "/24", "dev", hosts.bridge);
      run("ip", "link", "set", hosts.bridge, "up");
      for (int n = 0; n < count; n++) {
        hosts.add(n);
      }
      return hosts;
    } catch (IOException e) {
      hosts.close();
      throw new UncheckedIOException(e);
    }
  }

  private void requirePossible() {
    String probe = "dmp" + id;
    try {
      run("ip", "netns", "add", probe);
      run("ip", "netns", "del", probe);
    } catch (IOException impossible) {
      Assumptions.abort(
          "There are no network namespaces here (ip netns add): " + impossible.getMessage());
    }
  }

  private void add(int n) throws IOException {
    String name = "dmn%d-%d".formatted(id, n);
    run("ip", "netns", "add", name);
    names.add(name);
    run("ip", "link", "add", wire(n), "type", "veth", "peer", "name", "eth0", "netns", name);
    run("ip", "link", "set", wire(n), "master", bridge);
    run("ip", "link", "set", wire(n), "up");
    run("ip", "-n", name, "addr", "add", net + (n + 2) + "/24", "dev", "eth0");
    run("ip", "-n", name, "link", "set", "eth0", "up");
    run("ip", "-n", name, "link", "set", "lo", "up");
  }

  private String wire(int n) {
    return "dmw%d-%d".formatted(id, n);
  }

  /** Of this machine, as the hosts reach it. */
  String address() {
    return net + "1";
  }

  /** What begins a command that a host is to run. */
  List<String> on(int n) {
    return List.of("ip", "netns", "exec", names.get(n));
  }

  /** Pulls the plug of a host. */
  void cut(int n) throws IOException {
    run("ip", "link", "set", wire(n), "down");
  }

  void letBack(int n) throws IOException {
    run("ip", "link", "set", wire(n), "up");
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      for (String name : names) {
        run("ip", "netns", "del", name);
      }
      if (!names.isEmpty()) {
        run("ip", "link", "del", bridge);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
