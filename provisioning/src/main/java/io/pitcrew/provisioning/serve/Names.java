package io.pitcrew.provisioning.serve;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.WorkerId;

/// What people call what the records name. Whoever or whatever is unknown is called by a name that says so.
public interface Names {
    String worker(WorkerId id);

    String aid(AidId id);
}
