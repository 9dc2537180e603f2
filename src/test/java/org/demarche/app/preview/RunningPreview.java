package org.demarche.app.preview;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;

/** The command while it runs; it ends as its standard input does. */
public final class RunningPreview implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  private final PipedOutputStream input = new PipedOutputStream();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> code;

  public RunningPreview(Path definition, String... options) throws IOException {
    Environment around =
        new Environment(
            Ran.PROJECT,
            definition.resolveSibling("."),
            Map.of(),
            new PipedInputStream(input),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            false);
    String[] arguments =
        Stream.concat(Stream.of("preview", definition.toString(), "--no-open"), Stream.of(options))
            .toArray(String[]::new);
    this.code = CompletableFuture.supplyAsync(() -> Demarche.run(around, arguments));
  }

  /** Waits until it is served. */
  public String address() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> code.isDone() || ADDRESS.matcher(out.toString()).find());
    Matcher address = ADDRESS.matcher(out.toString());
    if (!address.find()) {
      throw new AssertionError(out + "\n" + err);
    }
    return address.group();
  }

  /** Ends it, and gives its exit code. */
  int end() throws Exception {
    input.close();
    return code.get(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    input.close();
    code.join();
  }
}
