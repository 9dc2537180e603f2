package org.demarche.ledger;

import java.sql.SQLException;
import org.demarche.files.NotPrivateException;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.ColumnText;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of the database means for the operator. */
final class LedgerFaults {

  /** The part of an SQLite code that says what kind of fault it is. */
  private static final int PRIMARY = 0xff;

  private LedgerFaults() {}

  static LedgerException of(LedgerSettings settings, Throwable failure) {
    if (failure instanceof NotPrivateException open) {
      return new LedgerException(
          Fault.REFUSED,
          "The ledger %s is not used: %s.".formatted(settings.place(), open.getMessage()));
    }
    SQLException sql = deepest(failure);
    Fault fault = sql != null ? fault(sql) : ownFault(failure);
    return new LedgerException(fault, sentence(fault, settings.place(), reason(failure)), failure);
  }

  /** What the database or the system said, in one line without an end. */
  static String reason(Throwable failure) {
    SQLException sql = deepest(failure);
    return firstLine(sql != null ? sql : failure);
  }

  static LedgerException newer(LedgerSettings settings, String version) {
    String message =
        "The ledger %s was written by a newer version of Demarche (its tables have version %s); use that version."
            .formatted(settings.place(), version);
    return new LedgerException(Fault.NEWER, message);
  }

  static LedgerException tampered(LedgerSettings settings, String objects) {
    return new LedgerException(
        Fault.DAMAGED,
        "The ledger %s has in it what Demarche did not make: %s. Find out who did; it is not used."
            .formatted(settings.place(), objects));
  }

  /** Another process entered the same key first. */
  static boolean isDouble(Throwable failure) {
    SQLException sql = deepest(failure);
    if (sql instanceof SQLiteException file) {
      return file.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
          || file.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }
    return sql != null && "23505".equals(sql.getSQLState());
  }

  private static Fault fault(SQLException failure) {
    if (failure instanceof SQLiteException file) {
      return fault(SQLiteErrorCode.getErrorCode(file.getResultCode().code & PRIMARY));
    }
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28") || state.equals("42501") || state.equals("3D000")) {
      return Fault.REFUSED;
    }
    return state.startsWith("22") || state.startsWith("23") ? Fault.UNFIT : Fault.AWAY;
  }

  private static Fault fault(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Fault.LOCKED;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Fault.DAMAGED;
      case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH -> Fault.UNFIT;
      default -> Fault.AWAY;
    };
  }

  // With no word of the database. Flyway then found other tables than those it made.
  private static Fault ownFault(Throwable failure) {
    if (failure instanceof FlywayException) {
      return Fault.DAMAGED;
    }
    return failure instanceof JdbiException ? Fault.UNFIT : Fault.AWAY;
  }

  private static String sentence(Fault fault, String place, String reason) {
    return switch (fault) {
      case AWAY -> "The ledger %s does not answer: %s.".formatted(place, reason);
      case LOCKED ->
          "The ledger %s is held by another program that does not share it; end that program."
              .formatted(place);
      case REFUSED -> "The ledger %s refuses this user: %s.".formatted(place, reason);
      case DAMAGED ->
          ("The ledger %s is damaged, or is no ledger: %s. Put back a copy of it; or move it away"
                  + " and begin a new one, which then does not know what was delivered.")
              .formatted(place, reason);
      case NEWER, UNFIT -> "The ledger %s cannot hold this: %s.".formatted(place, reason);
    };
  }

  private static @Nullable SQLException deepest(Throwable failure) {
    SQLException found = null;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        found = sql;
      }
    }
    return found;
  }

  private static String firstLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String line = ColumnText.fit(message.lines().findFirst().orElse("").strip(), 300);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
