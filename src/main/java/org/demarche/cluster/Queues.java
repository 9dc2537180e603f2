package org.demarche.cluster;

/** Queues of the broker. */
public final class Queues {

  /** Builds that wait for a worker; {@link BuildJob}. */
  public static final String BUILD = "demarche.build";

  /** Messages that nobody could deal with. */
  public static final String DEAD = "demarche.dead";

  /** New editions, for those who deliver; {@link NewEdition}. */
  public static final String EDITIONS = "demarche.editions";

  /** Before the name of those who asked: results of builds; {@link BuildAnswer}. */
  private static final String DONE = "demarche.done.";

  /** Taken in one transaction with what is sent, and one at a time from the broker. */
  static final String TAKEN =
      "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER";

  /** The name that Camel has the broker by. */
  static final String COMPONENT = "broker";

  private Queues() {}

  /** Where the results go of builds that the holder of a lease asked for. */
  static String done(String lease) {
    return DONE + lease.replaceAll("[^A-Za-z0-9]", "-");
  }

  /** As an endpoint of Camel. */
  static String endpoint(String queue, String options) {
    return COMPONENT + ":queue:" + queue + options;
  }
}
