-- The ledger in a file.
-- Times are texts in UTC with microseconds, in the order of time. The column seq is the order of entry, which holds when a clock
-- is set back. There are no foreign keys to run and job: what was begun while the ledger was away
-- may be ended in it.

CREATE TABLE run (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            VARCHAR(13) NOT NULL UNIQUE,
  kind          VARCHAR(16) NOT NULL,
  state         VARCHAR(16) NOT NULL,
  started       TEXT NOT NULL,
  ended         TEXT,
  host          VARCHAR(255) NOT NULL,
  pid           BIGINT NOT NULL,
  birth         VARCHAR(100) NOT NULL,
  beat          TEXT NOT NULL,
  built         INTEGER NOT NULL,
  unchanged     INTEGER NOT NULL,
  rejected      INTEGER NOT NULL,
  postponed     INTEGER NOT NULL,
  failed        INTEGER NOT NULL,
  summary       VARCHAR(4000) NOT NULL
);
CREATE INDEX run_by_kind ON run (kind, seq);
CREATE INDEX run_by_state ON run (state);

CREATE TABLE job (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            VARCHAR(13) NOT NULL UNIQUE,
  run_id        VARCHAR(13) NOT NULL,
  file          VARCHAR(4000) NOT NULL,
  sha256        VARCHAR(64) NOT NULL,
  package_id    VARCHAR(200) NOT NULL,
  edition_no    INTEGER NOT NULL,
  state         VARCHAR(16) NOT NULL,
  errors        INTEGER NOT NULL,
  warnings      INTEGER NOT NULL,
  notes         INTEGER NOT NULL,
  cause         VARCHAR(4000) NOT NULL,
  started       TEXT NOT NULL,
  ended         TEXT,
  millis        BIGINT NOT NULL
);
CREATE INDEX job_by_run ON job (run_id, seq);
CREATE INDEX job_by_package ON job (package_id, seq);
CREATE INDEX job_by_state ON job (state, seq);

CREATE TABLE edition (
  package_id    VARCHAR(200) NOT NULL,
  edition_no    INTEGER NOT NULL,
  as_of         TEXT NOT NULL,
  input_sha256  VARCHAR(64) NOT NULL,
  published     TEXT NOT NULL,
  job_id        VARCHAR(13) NOT NULL,
  PRIMARY KEY (package_id, edition_no)
);

CREATE TABLE delivery (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            VARCHAR(13) NOT NULL UNIQUE,
  what          VARCHAR(200) NOT NULL,
  list          VARCHAR(100) NOT NULL,
  recipient     VARCHAR(200) NOT NULL,
  channel       VARCHAR(20) NOT NULL,
  address       VARCHAR(1000) NOT NULL,
  state         VARCHAR(16) NOT NULL,
  permanent     BOOLEAN NOT NULL,
  attempts      INTEGER NOT NULL,
  run_id        VARCHAR(13) NOT NULL,
  message_id    VARCHAR(500) NOT NULL,
  detail        VARCHAR(4000) NOT NULL,
  planned       TEXT NOT NULL,
  updated       TEXT NOT NULL,
  CONSTRAINT delivery_once UNIQUE (what, list, recipient, channel)
);
CREATE INDEX delivery_by_state ON delivery (state, seq);
CREATE INDEX delivery_by_list ON delivery (list, seq);
CREATE INDEX delivery_by_recipient ON delivery (recipient, seq);

CREATE TABLE delivery_event (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id   VARCHAR(13) NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  happened      TEXT NOT NULL,
  state         VARCHAR(16) NOT NULL,
  run_id        VARCHAR(13) NOT NULL,
  detail        VARCHAR(4000) NOT NULL
);
CREATE INDEX delivery_event_of ON delivery_event (delivery_id, seq);
