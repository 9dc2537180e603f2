package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class OutputLinesTest {

  private final StringWriter out = new StringWriter();
  private final Logger log = (Logger) LoggerFactory.getLogger(OutputLines.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @AfterEach
  void clear() {
    MDC.clear();
    log.detachAppender(logged);
    log.setLevel(null);
  }

  @Test
  void aReadableLineEndsWithTheJob() {
    say("text");
    assertEquals("accepted a.yaml [JOB1]\n", out.toString());
    assertEquals(0, logged.list.size());
  }

  @Test
  void asJsonItGoesToTheLogWithRunAndJob() {
    say("json");
    assertEquals("", out.toString());
    assertEquals("accepted a.yaml", logged.list.get(0).getFormattedMessage());
    assertEquals(Map.of("run", "RUN1", "job", "JOB1"), logged.list.get(0).getMDCPropertyMap());
  }

  private void say(String form) {
    log.setLevel(Level.INFO);
    logged.start();
    log.addAppender(logged);
    Path here = Path.of("");
    Environment around =
        new Environment(
            here,
            here,
            Map.of("DEMARCHE_LOG", form),
            new PrintWriter(out),
            new PrintWriter(out),
            false,
            false);
    MDC.put("run", "RUN1");
    MDC.put("job", "JOB1");
    OutputLines.of(around, Settings.read(around)).say("accepted a.yaml");
  }
}
