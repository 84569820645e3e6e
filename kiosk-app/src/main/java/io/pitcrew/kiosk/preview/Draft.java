package io.pitcrew.kiosk.preview;

import io.pitcrew.kiosk.ui.picture.MediaFiles;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is to be drawn: `station.json`, `aid/<id>.json` as they would travel, `media/<sha256>`, and `wanted` with a
/// line
/// `<aid> <language>` for each.
public record Draft(Path folder) implements MediaFiles {

    record Wanted(JobAid aid, Lang lang) {}

    StationProfile station() throws IOException, Malformed {
        return StationProfile.parse(Files.readAllBytes(folder.resolve("station.json")));
    }

    List<Wanted> wanted() throws IOException, Malformed {
        List<Wanted> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("wanted"))) {
            String[] words = line.split(" ", 2);
            AidId id = new AidId(words[0]);
            JobAid aid = JobAid.parse(Files.readAllBytes(folder.resolve("aid").resolve(id + ".json")));
            all.add(new Wanted(aid, new Lang(words[1])));
        }
        return List.copyOf(all);
    }

    @Override
    public Path file(Sha256 hash) {
        return folder.resolve("media").resolve(hash.hex());
    }
}
