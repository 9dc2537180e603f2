package org.demarche.watch;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.demarche.watch.folder.DroppedFile;

/** Where the routes of the watched folder meet, and what they hand on. */
final class Flow {

  /**
   * Who takes from a queue looks ten times a second whether it is to stop; Camel's own default is
   * once, and a stop then takes three seconds.
   */
  private static final String IN_PROCESS =
      "&blockWhenFull=true&waitForTaskToComplete=Never&pollTimeout=100";

  /** From intake to validate: one file at a time, so that the look at the folder goes no faster. */
  static final String VALIDATE = "seda:validate?size=1" + IN_PROCESS;

  /**
   * From validate to produce: names of files and their states, without their bytes. They wait here
   * until a build is free; a queue outside of the process can take the place of this one.
   */
  static final String BUILD = "seda:build?size=1000000" + IN_PROCESS;

  /** From validate and produce to file: the result of a file. */
  static final String FILE = "direct:file";

  static final String ACCEPT = "direct:accept";
  static final String REJECT = "direct:reject";

  /** From file, and from every step that throws. */
  static final String POSTPONE = "direct:postpone";

  /** From file to deliver: what was accepted. */
  static final String DELIVER = "direct:deliver";

  /** The property that holds the file in hand. */
  static final String DROPPED = "dropped";

  /** The property that is set once its taking was told. */
  private static final String TOLD = "told";

  private Flow() {}

  /** The file in hand. */
  static DroppedFile dropped(Exchange exchange) {
    return requireNonNull(exchange.getProperty(DROPPED, DroppedFile.class), "a file in hand");
  }

  /** Tells once that the file in hand is dealt with from now on; the body stays. */
  static Processor tellTaken(Consumer<? super WatchEvent> events) {
    return exchange -> {
      if (exchange.getProperty(TOLD) == null) {
        exchange.setProperty(TOLD, true);
        events.accept(new WatchEvent.Taken(dropped(exchange)));
      }
    };
  }

  /** Tells the event that is the body. */
  static Processor tell(Consumer<? super WatchEvent> events) {
    return exchange -> events.accept(exchange.getMessage().getMandatoryBody(WatchEvent.class));
  }
}
