package io.pitcrew.provisioning.publish;

import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.util.List;

/// What was published, as it was: for whoever has to speak of it afterwards.
public record Published(OperationsHome home) {

    /// 0 before the first.
    public ReleaseNumber newest() throws IOException {
        return kept().shelf().state().newest();
    }

    /// The aid as it is in that release: more than one where stations have their own values, none if it is not in it or
    /// the release is not on the shelf any more.
    public List<JobAid> aid(ReleaseNumber release, AidId id) throws IOException, Malformed {
        Kept kept = kept();
        return kept.shelf().holds(release)
                ? kept.aids(release).values().stream()
                        .filter(aid -> aid.id().equals(id))
                        .toList()
                : List.of();
    }

    private Kept kept() {
        return new Kept(new Shelf(home.releases(), home.objects()));
    }
}
