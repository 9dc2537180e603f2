-- Who of several processes does what only one may do at a time, by the database's clock. The fence grows with each holder.
-- A row is also a counter where its fence is all that is used of it.

CREATE TABLE lease (
  name          VARCHAR(200) PRIMARY KEY,
  holder        VARCHAR(500) NOT NULL,
  fence         BIGINT NOT NULL,
  expires       TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
