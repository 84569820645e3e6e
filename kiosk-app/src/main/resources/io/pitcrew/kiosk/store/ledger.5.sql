-- ledger.db, version 5: what a signature is bound to, and the PINs that people sign with.

-- In which words a step was done. What its record does not say any more, because it is gone, has to be done again.
ALTER TABLE work_step ADD COLUMN meaning TEXT;
ALTER TABLE work_step ADD COLUMN shown TEXT;
UPDATE work_step SET (meaning, shown) =
  (SELECT json ->> '$.meaning', json ->> '$.shown'
     FROM (SELECT CAST(line AS TEXT) AS json FROM record)
    WHERE json ->> '$.id' = work_step.record);
DELETE FROM work_step WHERE meaning IS NULL OR shown IS NULL;

-- A PIN of this kiosk, as a slow hash under a key that is not in this file. `wrong` counts before a try is judged.
CREATE TABLE pin (
  worker TEXT PRIMARY KEY,
  salt   BLOB    NOT NULL,
  rounds INTEGER NOT NULL,
  hash   BLOB    NOT NULL,
  wrong  INTEGER NOT NULL DEFAULT 0,
  locked INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
