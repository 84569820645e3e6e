-- ledger.db, version 6: who is done with what, and what operations said of a person.

-- A signature with badge and PIN under this work: the record's id.
ALTER TABLE work ADD COLUMN signed TEXT;

-- A projection of the records: who was done with which aid, or has read it, and what each step asked for then (the
-- beginning of its meaning hash, as JSON by step). Of each worker and aid the last few: what is taken back may have
-- stood for something earlier. It outlives the records.
CREATE TABLE sign_off (
  record  TEXT PRIMARY KEY,
  worker  TEXT    NOT NULL,
  aid     TEXT    NOT NULL,
  station TEXT,                           -- whose aid it is
  at      INTEGER NOT NULL,
  release INTEGER NOT NULL,
  lang    TEXT,
  how     TEXT    NOT NULL,               -- SIGNED, DONE, READ
  steps   TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_off_of ON sign_off (worker, aid, at);

-- Reports, of whatever kiosk, whose end somebody has heard here.
CREATE TABLE told (
  report TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO told (report) SELECT record FROM report WHERE told IS NOT NULL;

-- What operations said last of a person. `heard`: when it was last heard that this is how it stands.
CREATE TABLE person (
  worker TEXT PRIMARY KEY,
  state  BLOB    NOT NULL,
  heard  INTEGER NOT NULL
) WITHOUT ROWID;

-- What was completed before this version counts too, as far as its record is still here.
INSERT INTO sign_off (record, worker, aid, station, at, release, lang, how, steps)
  SELECT work.completed, json ->> '$.worker', work.aid,
         coalesce(work.of_station, work.station), r.at, work.release, json ->> '$.lang', 'DONE',
         (SELECT json_group_object(step, substr(meaning, 1, 16)) FROM work_step WHERE work_step.work = work.work)
    FROM work
    JOIN (SELECT at, CAST(line AS TEXT) AS json FROM record) AS r ON r.json ->> '$.id' = work.completed
   WHERE work.completed IS NOT NULL;
