package io.pitcrew.kiosk.content;

import io.pitcrew.kiosk.content.check.Checks;
import io.pitcrew.kiosk.content.check.Needs;
import io.pitcrew.kiosk.content.check.Needs.Shortage;
import io.pitcrew.kiosk.content.check.Refusal;
import io.pitcrew.kiosk.content.stock.Stock;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.kiosk.store.Mark;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Catalogue;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Release;
import io.pitcrew.station.release.Verdict.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a second person approves releases, somebody who left does not wait for one: a release without approval is as
/// good as the approved one that it names, if nothing but people differs between the two, and if nothing later was
/// approved. Content thread only.
final class Vouching {
    private final Stock stock;
    private final Needs needs;
    private final Checks checks;
    private final LedgerDb db;

    Vouching(Stock stock, Needs needs, Checks checks, LedgerDb db) {
        this.stock = stock;
        this.needs = needs;
        this.checks = checks;
        this.db = db;
    }

    /// What has to be here before it can be said whether a release may be followed; nothing if it may.
    ///
    /// @throws Refusal if it may not
    Shortage lacks(Release release, byte[] envelope) throws Refusal {
        Optional<Release.Base> named = release.base();
        if (checks.signed(envelope) || named.isEmpty()) {
            return Shortage.NONE;
        }
        Release.Base base = named.get();
        ReleaseNumber least = new ReleaseNumber(db.read(Mark.CONTENT::read));
        if (base.number().compareTo(least) < 0) {
            throw new Refusal(
                    Reason.ROLLED_BACK,
                    "release " + release.number() + " has the content of release " + base.number() + ", older than "
                            + least);
        }
        Optional<byte[]> vouches = stock.chunk(base.envelope());
        if (vouches.isEmpty()) {
            return Shortage.of("approved release", base.envelope(), base.envelopeSize());
        }
        Release approved = checks.base(base, vouches.get());
        Shortage then = needs.index(approved.catalogue());
        Shortage now = then.nothing() ? needs.index(release.catalogue()) : then;
        if (now.nothing()) {
            compare(
                    release,
                    now.catalogue().orElseThrow(),
                    approved,
                    then.catalogue().orElseThrow());
        }
        return now;
    }

    /// Would what was believed when it came be followed today, too, by what is here and without a network? Its keys may
    /// have been replaced since, and a thief's release must not come back.
    boolean still(Release release, byte[] envelope) {
        try {
            return checks.written(envelope) && lacks(release, envelope).nothing();
        } catch (Refusal _) {
            return false;
        }
    }

    private static void compare(Release release, Catalogue now, Release approved, Catalogue then) throws Refusal {
        boolean same = withoutPeople(now).equals(withoutPeople(then))
                && release.changes().equals(approved.changes())
                && release.effective().equals(approved.effective())
                && release.safety().keySet().equals(approved.safety().keySet());
        if (!same) {
            throw new Refusal(
                    Reason.UNAPPROVED,
                    "release " + release.number() + " changes more than the people of release " + approved.number());
        }
    }

    private static Map<String, ObjectRef> withoutPeople(Catalogue catalogue) {
        Map<String, ObjectRef> objects = new HashMap<>(catalogue.objects());
        objects.remove(Catalogue.ROSTER);
        return objects;
    }
}
