package org.demarche.app.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The browser of who sits at this machine. */
final class Browser {

  private Browser() {}

  /**
   * Opens an address, or does nothing where there is no screen or no such program. Others of the
   * machine can see how programs are called, so what is called is a private file that leads on.
   *
   * @param scratch a private folder
   */
  static void open(URI address, Path scratch, Map<String, String> environment) throws IOException {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    if (!mac && !screen) {
      return;
    }
    Path file = scratch.resolve("preview.html");
    Files.writeString(
        file,
        "<!DOCTYPE html><meta charset=\"UTF-8\"><title>Preview</title>"
            + "<meta http-equiv=\"refresh\" content=\"0; url=%s\">".formatted(address),
        StandardCharsets.UTF_8);
    try {
      new ProcessBuilder(mac ? "open" : "xdg-open", file.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noSuchProgram) {
      // the address is printed
    }
  }
}
