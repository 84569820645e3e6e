-- content.db, version 3: which release first said what a card on paper says.

CREATE TABLE card (
  number  TEXT    NOT NULL PRIMARY KEY,   -- its ten digits
  release INTEGER NOT NULL,
  issued  INTEGER NOT NULL                -- milliseconds since 1970
) WITHOUT ROWID;
