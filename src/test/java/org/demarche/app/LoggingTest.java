package org.demarche.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.command.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.MDC;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LoggingTest {

  private static final String FORM = "demarche.log.form";

  private final String before = System.getProperty(FORM, "");

  @AfterEach
  void restore() {
    MDC.clear();
    if (before.isEmpty()) {
      System.clearProperty(FORM);
    } else {
      System.setProperty(FORM, before);
    }
  }

  @Test
  void aReadableLineCarriesTheIdsOfRunAndJob() {
    System.clearProperty(FORM);
    String line = encoded(configured());

    assertTrue(line.matches("[-0-9]{10} [:0-9]{8} WARN  RUN1/JOB1 Some: it failed\n"), line);
  }

  @Test
  void aJsonLineCarriesTheIdsOfRunAndJob() throws IOException {
    Logging.json();
    String line = encoded(configured());
    JsonNode json = new JsonMapper().readTree(line);

    assertEquals(1, line.lines().count());
    assertEquals("RUN1", json.at("/mdc/run").asText(), line);
    assertEquals("JOB1", json.at("/mdc/job").asText(), line);
    assertEquals("it failed", json.at("/formattedMessage").asText(), line);
  }

  @Test
  void aLineOfOneOfSeveralMachinesSaysWhichAndHasTheRunOfTheProcessAtLeast() throws IOException {
    System.clearProperty(FORM);
    LoggerContext context = configured();
    context.putProperty("host", "alpha");
    context.putProperty("run", "PROCESS");
    assertTrue(
        encoded(context).matches("[-0-9]{10} [:0-9]{8} WARN  alpha RUN1/JOB1 Some: it failed\n"));
    assertTrue(
        encoded(context, Map.of())
            .matches("[-0-9]{10} [:0-9]{8} WARN  alpha PROCESS Some: it failed\n"));
  }

  @Test
  void aProcessOfSeveralSaysWhichItIsInJsonAndToItsWorkers() throws IOException {
    Logging.json();
    Logging.of("alpha", "PROCESS");
    try {
      JsonNode json = new JsonMapper().readTree(encoded(configured(), Map.of()));
      assertEquals("alpha", json.at("/context/properties/host").asText());
      assertEquals("PROCESS", json.at("/context/properties/run").asText());
      assertTrue(Logging.options().anyMatch("-Ddemarche.log.host=alpha"::equals));
      assertTrue(Logging.options().anyMatch("-Ddemarche.log.run=PROCESS"::equals));
    } finally {
      Logging.of("", "");
      System.clearProperty("demarche.log.host");
      System.clearProperty("demarche.log.run");
    }
  }

  @Test
  void whatIsSaidToAPersonPassesTheLevelOnlyAsJson() {
    System.clearProperty(FORM);
    assertEquals(Level.WARN, configured().getLogger(OutputLines.class).getEffectiveLevel());
    Logging.json();
    assertEquals(Level.INFO, configured().getLogger(OutputLines.class).getEffectiveLevel());
  }

  @Test
  void theSettingMakesTheLogJsonFromTheStartAndGoesToWorkers(@TempDir Path folder) {
    System.clearProperty(FORM);
    Ran.in(folder, Map.of("DEMARCHE_LOG", "json"), "redrive", "--in", "in");

    assertEquals("json", System.getProperty(FORM));
    assertTrue(Logging.options().anyMatch("-Ddemarche.log.form=json"::equals));
  }

  private static LoggerContext configured() {
    LoggerContext context = new LoggerContext();
    new Logging().configure(context);
    return context;
  }

  private static String encoded(LoggerContext context) {
    return encoded(context, Map.of("run", "RUN1", "job", "JOB1"));
  }

  private static String encoded(LoggerContext context, Map<String, String> ids) {
    Logger logger = context.getLogger("org.demarche.Some");
    LoggingEvent event =
        new LoggingEvent("", logger, Level.WARN, "it {}", null, new Object[] {"failed"});
    event.setMDCPropertyMap(ids);
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            requireNonNull(
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr"));
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
