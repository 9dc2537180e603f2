-- What each process of several does, whether the broker is away for it, and since when a lease has its holder.

ALTER TABLE lease ADD COLUMN taken TIMESTAMP(6) WITH TIME ZONE DEFAULT clock_timestamp() NOT NULL;

CREATE TABLE member (
  run_id        VARCHAR(13) PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  roles         VARCHAR(100) NOT NULL,
  broker_away   TIMESTAMP(6) WITH TIME ZONE
);
