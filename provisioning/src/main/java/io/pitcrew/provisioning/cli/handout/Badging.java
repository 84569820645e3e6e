package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.Owner;
import io.pitcrew.provisioning.export.badge.Badges;
import io.pitcrew.provisioning.export.badge.Issuer;
import io.pitcrew.provisioning.keys.Keyring;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.roster.RosterBook;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Badges into a folder, and what is said of them.
record Badging(OperationsHome home, RecordStore store, PrintWriter err) {

    /// @throws IllegalArgumentException with what is missing
    static Issuer issuer(Owner owner, Optional<URI> homePage) {
        URI address = homePage.or(owner::homePage)
                .orElseThrow(() -> new IllegalArgumentException("Badges are named under an address of yours – none was"
                        + " given – write home-page into exports.toml, and never change it."));
        String name = owner.name()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A badge says who awards it – nobody is named – write" + " name = \"…\" into exports.toml."));
        return new Issuer(address, name, owner.email());
    }

    void into(Path folder, Issuer issuer, boolean named, Instant now) throws IOException, Malformed {
        Keyring keys = home.keyring();
        Optional<SigningKey> there = keys.badges();
        SigningKey key = there.isPresent() ? there.get() : keys.makeBadges();
        if (there.isEmpty()) {
            err.println("Made the key that signs badges, "
                    + Keyring.digits(key.verifyKey().id()) + ": keep a copy of the keys folder.");
        }
        Badges badges =
                new Badges(issuer, key, RosterBook.read(home.rosterFile()).workers(), named);
        Badges.Made made = badges.write(store, new Kept(new Shelf(home.releases(), home.objects())), folder, now);
        err.println(made.written() + " badges in " + folder
                + (made.ended() > 0 ? ", " + made.ended() + " skills have ended and got none" : "")
                + (made.strangers() > 0
                        ? ", " + made.strangers() + " are of people who are not in the roster and got none"
                        : "")
                + ".");
    }
}
