-- What was sent (a digest of the documents in a copy), when daily and weekly lists were served, and
-- what happened to the ledger itself. A ledger of the version before
-- goes on as it did.

ALTER TABLE delivery ADD COLUMN content VARCHAR(64) DEFAULT '' NOT NULL;

CREATE TABLE digest (
  list          VARCHAR(100) PRIMARY KEY,
  served        TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE mark (
  name          VARCHAR(16) PRIMARY KEY,
  happened      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
INSERT INTO mark (name, happened)
SELECT 'MADE', COALESCE(MIN(started), CURRENT_TIMESTAMP) FROM run;
INSERT INTO mark (name, happened)
SELECT 'RELEASED', MIN(started) FROM run HAVING MIN(started) IS NOT NULL;
