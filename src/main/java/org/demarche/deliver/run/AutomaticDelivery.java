package org.demarche.deliver.run;

import org.demarche.deliver.plan.Occasion;

/** Delivers what lists ask for after a night or a drop. */
public interface AutomaticDelivery {

  /**
   * Plans and sends; returns when all is sent, failed, or of unknown outcome. Quiet if nothing is
   * to be done. Throws nothing: what goes wrong is logged, told to the owners of the lists, and in
   * the ledger.
   *
   * @param trigger {@link Occasion.AfterNight}, or {@link Occasion.AfterDrop} with what was built
   */
  void after(Occasion trigger);

  /** How many copies waited for a person's word when it was last to send. */
  default int held() {
    return 0;
  }
}
