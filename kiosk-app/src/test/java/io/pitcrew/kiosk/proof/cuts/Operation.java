package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.station.id.Bytes;

/// What a program asked of its disk. Paths are relative to the folder that is watched.
sealed interface Operation {

    record Folder(String path) implements Operation {}

    /// A file that was not there, empty; one that was there is left as it is.
    record Create(String path) implements Operation {}

    record Write(String path, long at, Bytes data) implements Operation {}

    record Cut(String path, long size) implements Operation {}

    /// `fsync` or `fdatasync` of a file or of a folder.
    record Sync(String path) implements Operation {}

    record Rename(String from, String to) implements Operation {}

    record Remove(String path) implements Operation {}
}
