package org.demarche.watch;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.demarche.files.FileNames;
import org.demarche.watch.folder.DroppedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a step throws while a file is in hand: the log has it, and the file stays in
 * the drop folder and is tried again. Bad input never throws, so this is about the disk, or a fault
 * in a step.
 */
public final class FaultPolicy extends RouteConfigurationBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(FaultPolicy.class);

  /** Routes that have a file in hand ask for it by this name. */
  static final String NAME = "file-in-hand";

  private final Consumer<? super WatchEvent> events;

  FaultPolicy(Consumer<? super WatchEvent> events) {
    this.events = events;
  }

  @Override
  public void configuration() {
    routeConfiguration(NAME)
        .onException(Exception.class)
        .handled(true)
        .process(Flow.tellTaken(events))
        .transform()
        .exchange(FaultPolicy::postponed)
        .to(Flow.POSTPONE);
  }

  private static Postponed postponed(Exchange exchange) {
    DroppedFile file = Flow.dropped(exchange);
    Exception fault =
        requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class), "thrown");
    String why =
        fault instanceof CancellationException
            ? FileNames.escaped(String.valueOf(fault.getMessage()))
            : "it could not be dealt with: " + FileNames.escaped(fault.toString());
    return Postponed.of(file.file(), fault, why);
  }

  /**
   * The place of a fault, once as long as it is the same; it is none if another process goes on.
   */
  public static void log(Postponed file) {
    Exception fault = file.fault();
    if (fault instanceof CancellationException) {
      LOG.info("{} is left: {}", FileNames.shown(file.file()), fault.getMessage());
    } else if (fault != null && file.isNews()) {
      LOG.warn("{} could not be dealt with", FileNames.shown(file.file()), printable(fault));
    }
  }

  /** Messages of faults name files. */
  private static Exception printable(Exception fault) {
    Exception printable = new Exception(FileNames.escaped(fault.toString()));
    printable.setStackTrace(fault.getStackTrace());
    return printable;
  }
}
