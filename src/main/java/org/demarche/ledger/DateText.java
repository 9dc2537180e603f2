package org.demarche.ledger;

import java.sql.Types;
import java.time.LocalDate;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Days as texts, such as {@code 2026-03-02}, in a database that has no type for them. */
final class DateText extends AbstractArgumentFactory<LocalDate> {

  DateText() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(LocalDate value, ConfigRegistry config) {
    return (position, statement, context) -> statement.setString(position, value.toString());
  }
}
