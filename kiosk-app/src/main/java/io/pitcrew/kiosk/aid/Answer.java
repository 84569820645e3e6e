package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import java.time.Instant;

/// What became of a "this is wrong": you said it then – it was fixed then.
///
/// @param report the id of the record that said so
public record Answer(String report, JobAid aid, StepId step, Instant saidAt, ReleaseNumber fixedIn, Instant fixedAt) {}
