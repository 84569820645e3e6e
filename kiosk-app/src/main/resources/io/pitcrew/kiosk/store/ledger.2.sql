-- ledger.db, version 2: what was answered at a step, because a choice decides which step follows.
ALTER TABLE work_step ADD COLUMN value TEXT;
