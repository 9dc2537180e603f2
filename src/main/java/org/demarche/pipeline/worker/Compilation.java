package org.demarche.pipeline.worker;

/** How Java compiles the program of a worker; the more thoroughly, the longer it must live. */
enum Compilation {

  /** Least work in all for some hundred documents. */
  QUICK("-XX:TieredStopAtLevel=1", 1),

  /** A third less work a document, once about a hundred were made; the first ones take twice. */
  THOROUGH("-XX:+TieredCompilation", 10);

  private final String option;
  private final int lives;

  Compilation(String option, int lives) {
    this.option = option;
    this.lives = lives;
  }

  /** The option of Java. */
  String option() {
    return option;
  }

  /** After how many jobs such a worker is replaced. */
  int jobs(WorkerSettings settings) {
    return settings.jobs() * lives;
  }
}
