-- ledger.db, version 3: what is recalled, and who worked by what.

-- The recall list in force, as it was signed. One row, replaced in the transaction that records it.
CREATE TABLE recall (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  version  INTEGER NOT NULL,
  envelope BLOB    NOT NULL
);

-- A projection of the records: by which steps, in which version, somebody worked here, and when last. It outlives the
-- records: who worked by a step that is recalled next month is to be told next month.
CREATE TABLE worked (
  worker  TEXT    NOT NULL,
  aid     TEXT    NOT NULL,
  step    TEXT    NOT NULL,
  meaning TEXT    NOT NULL,
  release INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (worker, aid, step, meaning, release)
) WITHOUT ROWID;

-- A projection of the records: who has read which entry of the recall list.
CREATE TABLE recall_read (
  worker TEXT    NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (worker, number)
) WITHOUT ROWID;

-- What was recorded before this version counts too.
INSERT OR REPLACE INTO worked (worker, aid, step, meaning, release, at)
  SELECT json ->> '$.worker', json ->> '$.aid', json ->> '$.step', json ->> '$.meaning', json ->> '$.release', at
    FROM (SELECT at, CAST(line AS TEXT) AS json FROM record)
   WHERE json ->> '$.type' = 'step-done'
   ORDER BY at;
