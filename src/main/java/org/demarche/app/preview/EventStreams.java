package org.demarche.app.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The pages that look, each of which is told of each state by server-sent events. */
final class EventStreams {

  /** A page that is gone is noticed when it is written to. */
  private static final int SECONDS_BETWEEN = 15;

  private final List<BlockingQueue<String>> open = new CopyOnWriteArrayList<>();

  void tell(String json) {
    open.forEach(queue -> queue.add(json));
  }

  /**
   * Writes to a page until it is gone.
   *
   * @param first what it is told at once
   */
  void serve(OutputStream out, String first) throws IOException, InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(List.of(first));
    open.add(queue);
    try {
      while (true) {
        String json = queue.poll(SECONDS_BETWEEN, TimeUnit.SECONDS);
        String event = json == null ? ":\n\n" : event(json);
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } finally {
      open.remove(queue);
    }
  }

  private static String event(String json) {
    return json.strip().replaceAll("(?m)^", "data: ") + "\n\n";
  }
}
