package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.export.Owner;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.provisioning.export.xapi.Titles;
import io.pitcrew.provisioning.export.xapi.XapiVersion;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How statements are written.
final class XapiOptions {
    @Option(
            names = "--xapi-version",
            paramLabel = "N",
            defaultValue = "2.0",
            description = "2.0, or 1.0.3 for older stores; default: ${DEFAULT-VALUE}")
    private String version = "2.0";

    @Option(names = "--array", description = "one JSON array instead of a line each")
    private boolean array;

    @Option(
            names = "--home-page",
            paramLabel = "ADDRESS",
            description = "an address of yours, under which people and aids are named; default: exports.toml")
    private @Nullable String homePage;

    boolean array() {
        return array;
    }

    /// @throws IllegalArgumentException with what is wrong with it
    Optional<URI> homePage() {
        return Optional.ofNullable(homePage).map(Owner::homePage);
    }

    /// @throws IllegalArgumentException with what was misunderstood, or is missing
    Statements statements(OperationsHome home, Owner owner) {
        XapiVersion edition = XapiVersion.of(version)
                .orElseThrow(() -> new IllegalArgumentException("--xapi-version is 2.0 or 1.0.3, not " + version));
        URI address = homePage()
                .or(owner::homePage)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Statements name people under an address of yours – none was given – say --home-page"
                                + " https://…, or write home-page into exports.toml, and never change it."));
        return new Statements(edition, address, new Titles(new Kept(new Shelf(home.releases(), home.objects()))));
    }
}
