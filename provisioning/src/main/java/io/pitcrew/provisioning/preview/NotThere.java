package io.pitcrew.provisioning.preview;

import io.pitcrew.station.codec.Nearest;
import java.util.Collection;
import java.util.Optional;

/// The plant has no aid, language or station of that name; the message says which there are.
public final class NotThere extends Exception {
    private static final long serialVersionUID = 1;

    private NotThere(String message) {
        super(message);
    }

    static void unless(boolean there, String kind, Optional<String> name, Collection<String> known) throws NotThere {
        if (!there) {
            String wanted = name.orElse("");
            throw new NotThere("there is no " + kind + " '" + wanted + "' – nothing could be drawn – "
                    + Nearest.hint(wanted, known));
        }
    }
}
