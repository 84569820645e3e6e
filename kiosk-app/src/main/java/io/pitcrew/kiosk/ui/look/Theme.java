package io.pitcrew.kiosk.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The look: colours and type in `theme.css`, the fonts that ship with the kiosk.
public final class Theme {
    private static final List<String> FONTS = List.of(
            "AtkinsonHyperlegibleNext-Regular",
            "AtkinsonHyperlegibleNext-Bold",
            "IBMPlexSansArabic-Regular",
            "IBMPlexSansArabic-Bold");

    private Theme() {}

    /// Loads the fonts and answers with the address of the style sheet.
    public static String load() {
        FONTS.forEach(Theme::loadFont);
        return resource("theme.css").toExternalForm();
    }

    private static void loadFont(String name) {
        try (InputStream in =
                resource("/io/pitcrew/kiosk/ui/fonts/" + name + ".ttf").openStream()) {
            Font.loadFont(in, 20);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
