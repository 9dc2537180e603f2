package org.demarche.app.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints as UTF-8, whatever the platform's default, and remembers why it could not. */
final class Printer extends PrintWriter {

  private final Sink sink;

  Printer(OutputStream to) {
    this(new Sink(to));
  }

  private Printer(Sink sink) {
    super(new OutputStreamWriter(sink, StandardCharsets.UTF_8), false);
    this.sink = sink;
  }

  /**
   * Why what was printed did not arrive; empty if it did, or if the reader of a pipe has seen
   * enough, as {@code head} has.
   */
  Optional<String> fault() {
    checkError();
    return Optional.ofNullable(sink.fault)
        .map(fault -> String.valueOf(fault.getMessage()))
        .filter(why -> !why.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  private static final class Sink extends FilterOutputStream {

    private @Nullable IOException fault;

    Sink(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
