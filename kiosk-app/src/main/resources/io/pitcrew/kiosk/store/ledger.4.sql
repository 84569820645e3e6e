-- ledger.db, version 4: the station whose aid is worked by, where that is a neighbour's.
ALTER TABLE work ADD COLUMN of_station TEXT;
