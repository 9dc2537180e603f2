package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Instants as UTC, whatever the zone of the machine; JDBI's own way goes through local time.
 * PostgreSQL has a type for them. In a file they are texts of one length, such as {@code
 * 2026-03-02T10:11:12.123456Z}, so that their order is that of time.
 */
final class Instants extends AbstractArgumentFactory<Instant> {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final boolean asText;

  Instants(boolean asText) {
    super(asText ? Types.VARCHAR : Types.TIMESTAMP_WITH_TIMEZONE);
    this.asText = asText;
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    Object stored = asText ? TEXT.format(value) : value.atOffset(ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, stored);
  }

  static Instant in(ResultSet row, String column) throws SQLException {
    return instant(row.getObject(column));
  }

  static @Nullable Instant ofNullable(ResultSet row, String column) throws SQLException {
    Object value = row.getObject(column);
    return value == null ? null : instant(value);
  }

  private static Instant instant(Object value) {
    return value instanceof Timestamp time ? time.toInstant() : Instant.parse(value.toString());
  }
}
