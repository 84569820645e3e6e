package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What aids and steps were called in the release that somebody worked by, in every language, as far as that release is
/// still kept. The last few thousand are remembered.
public final class Titles {
    private static final int REMEMBERED = 4_000;

    private final Kept kept;
    private final Map<Of, Optional<Titled>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Optional<Titled>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Of(ReleaseNumber release, AidId aid) {}

    /// An aid, as far as it has names.
    record Titled(Map<Lang, String> title, Map<StepId, StepTitle> steps) {}

    /// @param question whether it asks something that one can know
    record StepTitle(Map<Lang, String> title, boolean question) {}

    public Titles(Kept kept) {
        this.kept = kept;
    }

    /// @throws UncheckedIOException if a release cannot be read
    Optional<Titled> of(ReleaseNumber release, AidId aid) {
        Of wanted = new Of(release, aid);
        Optional<Titled> before = known.get(wanted);
        if (before != null) {
            return before;
        }
        Optional<Titled> read = read(wanted);
        known.put(wanted, read);
        return read;
    }

    private Optional<Titled> read(Of wanted) {
        try {
            return kept.versions(wanted.release(), wanted.aid()).stream()
                    .findFirst()
                    .map(Titles::titled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new UncheckedIOException(
                    new IOException("release " + wanted.release() + " on this disk is damaged", e));
        }
    }

    private static Titled titled(JobAid aid) {
        Map<StepId, StepTitle> steps = new LinkedHashMap<>();
        aid.steps().forEach(step -> steps.put(step.id(), titled(step)));
        Map<Lang, String> titles = new TreeMap<>();
        aid.texts().forEach((lang, text) -> titles.put(lang, text.title()));
        return new Titled(titles, steps);
    }

    private static StepTitle titled(Step step) {
        Map<Lang, String> titles = new TreeMap<>();
        step.texts().forEach((lang, text) -> titles.put(lang, text.title()));
        return new StepTitle(titles, step.action() instanceof Action.Question);
    }
}
