-- content.db, version 1. Hashes are hex text, times milliseconds since 1970 in UTC. Everything here was verified.

-- Chunks that arrived and belong to something not yet complete.
CREATE TABLE chunk (
  hash TEXT PRIMARY KEY,
  raw  BLOB NOT NULL
);

-- Whole objects. Without bytes it is a file of that name in the media folder: the player needs a URI.
CREATE TABLE object (
  hash  TEXT PRIMARY KEY,
  size  INTEGER NOT NULL,
  bytes BLOB
);

-- Releases that are complete or being fetched.
CREATE TABLE release (
  number      INTEGER PRIMARY KEY,
  envelope    BLOB    NOT NULL,
  catalogue   TEXT    NOT NULL,
  issued      INTEGER NOT NULL,
  prepared_at INTEGER                     -- set when all it needs is here
);

-- What a release names.
CREATE TABLE entry (
  release INTEGER NOT NULL REFERENCES release (number) ON DELETE CASCADE,
  name    TEXT    NOT NULL,
  hash    TEXT    NOT NULL,
  size    INTEGER NOT NULL,
  depth   INTEGER NOT NULL,
  root    TEXT    NOT NULL,
  PRIMARY KEY (release, name)
) WITHOUT ROWID;
CREATE INDEX entry_by_hash ON entry (hash);
