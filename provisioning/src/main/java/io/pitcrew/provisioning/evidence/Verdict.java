package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import java.util.List;
import java.util.Optional;

/// What can be said of an evidence file.
///
/// @param site as the file says
/// @param roots what became of the trust roots
/// @param anchors acknowledgements that were looked at, and those among them that nobody who may signed
public record Verdict(String site, RootWalk.Outcome roots, Anchors anchors, List<OfChain> chains) {

    public record Anchors(int checked, int refused) {}

    /// Of one chain.
    ///
    /// @param records on its main branch
    /// @param last of them
    /// @param signed everything up to here is as the kiosk signed for it, if there are no findings
    /// @param anchored everything up to here was acknowledged to the kiosk: that much is complete. Behind it
    ///     nobody can know whether there was more
    /// @param findings by place; empty for an intact chain
    public record OfChain(
            KioskId kiosk,
            Chain chain,
            long records,
            Seq last,
            Seq signed,
            Optional<Seq> anchored,
            List<Finding> findings) {}

    /// Nothing in the file contradicts anything else in it.
    public boolean intact() {
        return roots instanceof RootWalk.Outcome.Walked
                && anchors.refused() == 0
                && chains.stream().allMatch(chain -> chain.findings().isEmpty());
    }
}
