package io.pitcrew.provisioning.export.badge;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.WorkerId;
import java.time.Instant;
import java.util.UUID;

/// A skill that somebody has shown by completing an aid.
///
/// @param record of the completion
/// @param title of the aid, in the language that it was written in
record Shown(UUID record, WorkerId worker, String skill, AidId aid, String title, ReleaseNumber release, Instant at) {}
