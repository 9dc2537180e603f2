package org.demarche.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {

  @ParameterizedTest
  @ValueSource(strings = {"schema", "explain", "completion", "status", "--help"})
  void aFullDiskIsAFaultOfEveryCommand(String command) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    StringWriter err = new StringWriter();
    try (FileOutputStream full = new FileOutputStream("/dev/full")) {
      int code = Demarche.run(around(new Printer(full), err), command);
      assertEquals(Exit.FAULT, code);
    }
    assertTrue(
        err.toString().startsWith("demarche: The output cannot be written: "), err.toString());
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFault() {
    StringWriter err = new StringWriter();
    Printer closed = new Printer(failing("Broken pipe"));
    assertEquals(Exit.DONE, Demarche.run(around(closed, err), "schema"));
    assertEquals("", err.toString());
    assertEquals(Optional.empty(), closed.fault());
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }

  private static Environment around(PrintWriter out, StringWriter err) {
    return new Environment(
        Ran.PROJECT, Ran.PROJECT, Map.of(), out, new PrintWriter(err), false, false);
  }
}
