package org.demarche.app.monitor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves {@code /health/live}, {@code /health/ready} and {@code /metrics} until it is closed. */
public final class Monitor implements Closeable {

  /** More than the half-sent requests that a broken client leaves until they are cut off. */
  private static final int THREADS = 32;

  private static final long IDLE_SECONDS = 30;
  private static final int WAITING = 64;

  /** Seconds; who sends no whole request in this time, or takes no answer, is cut off. */
  private static final String PATIENCE = "5";

  private static final String CONNECTIONS = "64";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int NOT_FOUND = 404;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final ExecutorService threads;

  private Monitor(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts and returns at once.
   *
   * @throws IOException if the address cannot be had, with its name
   */
  public static Monitor start(InetSocketAddress address, Health health, Meters meters)
      throws IOException {
    limit();
    HttpServer server = server(address);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Monitor::thread);
    threads.allowCoreThreadTimeOut(true);
    server.setExecutor(threads);
    server.createContext("/", http -> answer(http, NOT_FOUND, Map.of("status", "not found")));
    server.createContext("/health/live", http -> answer(http, OK, Map.of("status", "live")));
    server.createContext("/health/ready", http -> ready(http, health));
    server.createContext("/metrics", new MetricsHandler(meters.registry()));
    server.start();
    return new Monitor(server, threads);
  }

  /** Java's server has no other way; it reads these when it is first used. */
  private static void limit() {
    System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE);
    System.setProperty("sun.net.httpserver.maxRspTime", PATIENCE);
    System.setProperty("jdk.httpserver.maxConnections", CONNECTIONS);
  }

  private static HttpServer server(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new IOException("health and metrics at " + address + ": " + e.getMessage(), e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "demarche-monitor");
    thread.setDaemon(true);
    return thread;
  }

  /** The port, also when any was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void ready(HttpExchange http, Health health) throws IOException {
    List<Health.Check> checks = health.checks();
    boolean ready = Health.isReady(checks);
    answer(
        http,
        ready ? OK : UNAVAILABLE,
        Map.of("status", ready ? "ready" : "not ready", "checks", checks));
  }

  private static void answer(HttpExchange http, int code, Object body) throws IOException {
    try (http) {
      byte[] bytes = JSON.writeValueAsBytes(body);
      http.getResponseHeaders().set("Content-Type", "application/json");
      http.sendResponseHeaders(code, bytes.length);
      http.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
