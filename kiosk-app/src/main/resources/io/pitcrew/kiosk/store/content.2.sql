-- content.db, version 2: chunks inside what lies here whole are found again and not stored twice.

CREATE TABLE thing (
  id    INTEGER PRIMARY KEY,
  hash  TEXT    NOT NULL UNIQUE,
  size  INTEGER NOT NULL,
  bytes BLOB,                             -- none: a file of that name in the media folder
  whole INTEGER NOT NULL DEFAULT 1        -- 0: something in it rotted; what is still good in it is used to mend it
);
INSERT INTO thing (hash, size, bytes) SELECT hash, size, bytes FROM object;
DROP TABLE object;
ALTER TABLE thing RENAME TO object;

-- Where the bytes of a chunk are: `size` bytes from `at` on in an object. They are hashed again before they are used.
CREATE TABLE place (
  hash   TEXT    NOT NULL,
  object INTEGER NOT NULL REFERENCES object (id) ON DELETE CASCADE,
  at     INTEGER NOT NULL,
  size   INTEGER NOT NULL,
  PRIMARY KEY (hash, object, at)
) WITHOUT ROWID;
CREATE INDEX place_by_object ON place (object);

-- The lists that name an object's chunks: most of them are in its next version too.
CREATE TABLE list (
  hash   TEXT    NOT NULL,
  object INTEGER NOT NULL REFERENCES object (id) ON DELETE CASCADE,
  raw    BLOB    NOT NULL,
  PRIMARY KEY (hash, object)
) WITHOUT ROWID;
CREATE INDEX list_by_object ON list (object);
