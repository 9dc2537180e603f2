package org.demarche.ledger;

/**
 * The ledger cannot be used; the message is a sentence for the operator, with no password in it.
 */
public final class LedgerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, as far as it decides what to do. */
  public enum Fault {
    /** The database does not answer, or its disk fails; it may come back by itself. */
    AWAY,
    /** Another program has the file open and does not share it. */
    LOCKED,
    /** The database refuses the user, the password or a right. */
    REFUSED,
    /** The file is no ledger, or is broken, or its tables were changed by hand. */
    DAMAGED,
    /** A newer version of Demarche has written it. */
    NEWER,
    /** The database is well, but what was asked does not fit what it holds. */
    UNFIT
  }

  private final Fault fault;

  LedgerException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  LedgerException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public Fault fault() {
    return fault;
  }
}
