package io.pitcrew.station.jobaid;

import io.pitcrew.station.id.Sha256;

/// A picture or a video, by the hash of its bytes.
///
/// @param type `image/png`, `image/jpeg` or `video/mp4`
public record Media(Sha256 hash, long size, String type) {}
