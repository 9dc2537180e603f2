package org.demarche.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What goes to the log, on stderr: warnings and faults unless more is asked for. A line carries the
 * ids of the run and the job that it belongs to, and the machine where there are several.
 *
 * <p>Lines are for reading, or one JSON object each where {@link #json} was called before the first
 * line.
 */
@AutoService(Configurator.class)
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

  private static final String STDERR = "stderr";
  private static final String LEVEL = "demarche.log.level";
  private static final String FORM = "demarche.log.form";
  private static final String HOST = "demarche.log.host";
  private static final String RUN = "demarche.log.run";

  /** The run of the line, or else that of the process; the job if there is one. */
  private static final String IDS =
      "%replace(%X{run:-}|%property{run}){'^\\||\\|.*$', ''}%replace(/%X{job:-}){'^/$', ''}";

  private static final String LINE =
      "%d{yyyy-MM-dd HH:mm:ss} %-5level %replace(%property{host} ){'^ $', ''}"
          + IDS
          + " %logger{0}: %msg%n";

  /** For the instance that Logback makes when it starts. */
  public Logging() {}

  /** Says more: what is being done. Counts from the first line on, so call it before. */
  public static void verbose() {
    System.setProperty(LEVEL, "INFO");
  }

  /** Writes JSON, one object a line; call it before the first line. */
  public static void json() {
    System.setProperty(FORM, "json");
  }

  /**
   * Says in each line from now on which machine it is of, and which run where the line is of none
   * other: for one of several processes, whose lines are read together.
   */
  public static void of(String host, String run) {
    System.setProperty(HOST, host);
    System.setProperty(RUN, run);
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      enter(context);
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      if (root.getAppender(STDERR) instanceof ConsoleAppender<ILoggingEvent> appender
          && appender.getEncoder() instanceof JsonEncoder encoder) {
        encoder.setWithContext(true);
      }
    }
  }

  private static void enter(LoggerContext context) {
    context.putProperty("host", System.getProperty(HOST, ""));
    context.putProperty("run", System.getProperty(RUN, ""));
  }

  /** Options for another Java, that it logs as this one does. */
  static Stream<String> options() {
    return Stream.of(LEVEL, FORM, HOST, RUN)
        .filter(name -> System.getProperty(name) != null)
        .map(name -> "-D" + name + "=" + System.getProperty(name));
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    enter(context);
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName(STDERR);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(context));
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getProperty(LEVEL), Level.WARN));
    root.addAppender(appender);
    if (isJson()) {
      // What is said to a person as plain lines has to be in the log then.
      context.getLogger(OutputLines.class).setLevel(Level.INFO);
    }
    // It has a line for each attempt, where an outage of the broker is told once.
    context.getLogger("org.demarche.cluster.PatientContainer").setLevel(Level.OFF);
    if (root.getLevel() == Level.WARN) {
      // They print what the ledger says better itself.
      context.getLogger("org.flywaydb").setLevel(Level.ERROR);
      context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean isJson() {
    return "json".equals(System.getProperty(FORM));
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    if (isJson()) {
      JsonEncoder encoder = new JsonEncoder();
      encoder.setWithContext(System.getProperty(HOST) != null);
      encoder.setWithMessage(false);
      encoder.setWithArguments(false);
      encoder.setWithFormattedMessage(true);
      encoder.setContext(context);
      encoder.start();
      return encoder;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    return encoder;
  }
}
