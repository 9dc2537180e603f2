package org.demarche.nightly;

/** Is told what a night does as it goes, one at a time, from any thread. */
public interface NightListener {

  /** For one that need not know. */
  NightListener NONE =
      new NightListener() {
        @Override
        public void planned(int packages) {}

        @Override
        public void judged(Staleness verdict) {}

        @Override
        public void done(NightEntry entry) {}
      };

  /** There are so many packages. */
  void planned(int packages);

  /** Whether a package is to be built, and why. */
  void judged(Staleness verdict);

  /** A package was built, or failed. */
  void done(NightEntry entry);
}
