-- ledger.db, version 1. Hashes are hex text, times milliseconds since 1970 in UTC.

-- The chains of this kiosk; written to is the one whose key we hold. A chain without records waits for its key.
CREATE TABLE chain (
  no        INTEGER PRIMARY KEY,
  chain     TEXT    NOT NULL UNIQUE,
  acked     INTEGER NOT NULL DEFAULT 0,   -- stored by operations up to this record
  safe      INTEGER NOT NULL DEFAULT 0,   -- and up to this one in a second place too
  forked    INTEGER NOT NULL DEFAULT 0,   -- operations hold another continuation of it than we do
  announced BLOB                          -- envelope that makes it known: signed by the old and the new key
);

CREATE TABLE record (
  chain     INTEGER NOT NULL REFERENCES chain (no),
  seq       INTEGER NOT NULL,
  hash      TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  line      BLOB    NOT NULL,             -- the bytes that are hashed, sent and verified
  signature BLOB,                         -- over the head that this record was, where a key was about to be given up
  PRIMARY KEY (chain, seq)
) WITHOUT ROWID;

CREATE TABLE mark (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

-- Trust roots as received, so that the chain of them can be shown and walked.
CREATE TABLE trust_root (
  version  INTEGER PRIMARY KEY,
  envelope BLOB NOT NULL
);

-- What this kiosk shows. One row; to change it is to switch.
CREATE TABLE in_force (
  one              INTEGER PRIMARY KEY CHECK (one = 1),
  release          INTEGER NOT NULL DEFAULT 0,
  station          TEXT    NOT NULL,
  assign_counter   INTEGER NOT NULL DEFAULT 0,
  recall_version   INTEGER NOT NULL DEFAULT 0,
  previous_station TEXT,                  -- of a swap on trial
  trial_until      INTEGER
);

-- Below: projections of the records, written in the transaction that appends them. `record`, `opened`, `completed`,
-- `told` are record ids, so that "undone" finds what it takes back.

CREATE TABLE work (
  work      TEXT PRIMARY KEY,
  opened    TEXT    NOT NULL,
  aid       TEXT    NOT NULL,
  release   INTEGER NOT NULL,
  station   TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  at_step   TEXT,
  since     INTEGER NOT NULL,
  paused    INTEGER NOT NULL DEFAULT 0,
  completed TEXT
) WITHOUT ROWID;
CREATE INDEX work_open ON work (station, since) WHERE completed IS NULL;

CREATE TABLE work_step (
  work   TEXT NOT NULL REFERENCES work (work) ON DELETE CASCADE,
  step   TEXT NOT NULL,
  record TEXT NOT NULL,
  before INTEGER NOT NULL DEFAULT 0,      -- done before the work was last taken over, and not again since
  PRIMARY KEY (work, step)
) WITHOUT ROWID;

CREATE TABLE report (
  record  TEXT PRIMARY KEY,
  worker  TEXT    NOT NULL,
  aid     TEXT    NOT NULL,
  step    TEXT    NOT NULL,
  shown   TEXT    NOT NULL,
  release INTEGER NOT NULL,
  said_at INTEGER NOT NULL,
  told    TEXT
) WITHOUT ROWID;
CREATE INDEX report_of ON report (worker) WHERE told IS NULL;

CREATE TABLE session (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  worker  TEXT    NOT NULL,
  station TEXT    NOT NULL,
  since   INTEGER NOT NULL
);
