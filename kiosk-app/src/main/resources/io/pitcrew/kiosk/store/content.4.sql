-- content.db, version 4: what aids said before, and what a change asks of those who know the old words.

-- Each version of an aid as a station here showed it, by the release that brought it. Releases go, the last few of
-- these stay: whoever signed an older one is shown what is different.
CREATE TABLE former (
  station TEXT    NOT NULL,
  aid     TEXT    NOT NULL,
  release INTEGER NOT NULL,
  meaning TEXT    NOT NULL,               -- of all its steps
  json    BLOB    NOT NULL,
  PRIMARY KEY (station, aid, release)
) WITHOUT ROWID;

-- SHOW_ONCE, RE_SIGN or EDITORIAL, as the release said that changed the aid.
CREATE TABLE asks (
  aid     TEXT    NOT NULL,
  release INTEGER NOT NULL,
  change  TEXT    NOT NULL,
  PRIMARY KEY (aid, release)
) WITHOUT ROWID;
