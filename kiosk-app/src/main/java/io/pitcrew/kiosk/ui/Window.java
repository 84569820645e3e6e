package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Press;
import io.pitcrew.kiosk.ui.look.Sizes;
import io.pitcrew.kiosk.ui.look.Theme;
import io.pitcrew.kiosk.ui.picture.MediaFiles;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.kiosk.ui.words.WordBook;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.jobaid.JobAid;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The kiosk's one window, and the only door to the toolkit's thread: everything public here may be called from any
/// thread. Of floors that arrive faster than they can be drawn, the newest is drawn.
public final class Window {
    private final AtomicReference<Optional<Numbered>> waiting = new AtomicReference<>(Optional.empty());
    private final AtomicLong numbers = new AtomicLong();
    private final Stage stage;
    private final Glass glass;
    private final Screens screens;
    private final Pictures pictures;
    private final Painted painted;
    /// Toolkit thread only.
    private Optional<Floor> drawn = Optional.empty();

    private record Numbered(long number, Floor floor) {}

    /// What the window is to be.
    ///
    /// @param rehearsing adds the marker that proves what was painted
    public record Wish(KioskConfig.Screen screen, ZoneId zone, boolean rehearsing) {}

    /// Opens the window. Toolkit thread only: the application's start.
    ///
    /// @param touches what fingers say; returns at once
    public static Window open(Stage stage, Wish wish, MediaFiles files, Consumer<Touch> touches) {
        Sizes sizes = Sizes.of(wish.screen());
        Pictures pictures = new Pictures(files, sizes.pixels());
        Kit kit = new Kit(sizes, new WordBook(wish.zone()), pictures, touches);
        Glass glass = new Glass(sizes, wish.rehearsing() ? Optional.of(new Marker()) : Optional.empty());
        Scene scene = new Scene(glass, wish.screen().width(), wish.screen().height());
        scene.getStylesheets().add(Theme.load());
        Window window = new Window(stage, glass, new Screens(kit), pictures);
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> window.typed(e.getCharacter(), touches));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setFullScreen(wish.screen().fullScreen());
        stage.setScene(scene);
        stage.show();
        return window;
    }

    /// A scanner types what it reads. Only where a card is looked up: elsewhere digits could answer a step.
    private void typed(String text, Consumer<Touch> touches) {
        boolean looking = drawn.filter(
                        f -> f instanceof Floor.AtHome || f instanceof Floor.LookingUp || f instanceof Floor.TypingCard)
                .isPresent();
        if (looking) {
            text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> touches.accept(new Touch.Key((char) c)));
        }
    }

    private Window(Stage stage, Glass glass, Screens screens, Pictures pictures) {
        this.stage = stage;
        this.glass = glass;
        this.screens = screens;
        this.pictures = pictures;
        this.painted = new Painted(stage);
    }

    /// Draws this floor, unless a newer one comes first.
    ///
    /// @return the floor's number, for [#painted(long)]
    public long show(Floor floor) {
        long number = numbers.incrementAndGet();
        Optional<Numbered> before = waiting.getAndSet(Optional.of(new Numbered(number, floor)));
        if (before.isEmpty()) {
            Platform.runLater(this::draw);
        }
        return number;
    }

    private void draw() {
        waiting.getAndSet(Optional.empty()).ifPresent(newest -> {
            drawn = Optional.of(newest.floor());
            glass.front(screens.show(newest.floor()));
            glass.number(newest.number());
        });
    }

    /// Builds and styles the screens that were not needed yet, one at a time, whenever the toolkit is idle.
    public void warm() {
        Queue<Late<?>> cold = new ArrayDeque<>(screens.all());
        Platform.runLater(() -> warm(cold));
    }

    private void warm(Queue<Late<?>> cold) {
        Late<?> next = cold.poll();
        if (next != null && stage.isShowing()) {
            glass.ready(next.get().root());
            Platform.runLater(() -> warm(cold));
        }
    }

    /// Decodes ahead the pictures of what is in force.
    public void prepare(Collection<JobAid> aids) {
        Platform.runLater(() -> aids.forEach(aid -> {
            pictures.of(aid.cover(), Pictures.Use.TILE);
            pictures.of(aid.cover(), Pictures.Use.PAGE);
            aid.steps().forEach(step -> step.picture().ifPresent(p -> pictures.of(p, Pictures.Use.PAGE)));
        }));
    }

    /// Completes once a floor with at least this number was read back from the screen. Only while rehearsing.
    public CompletableFuture<Void> painted(long number) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        Platform.runLater(() -> painted.from(number, seen));
        return seen;
    }

    /// Hits what a finger would hit to say this: true if the screen offers it now.
    public CompletableFuture<Boolean> press(Touch touch) {
        return onToolkit(() -> {
            Optional<Press> target = glass.front().flatMap(screen -> find(screen, touch));
            target.ifPresent(Press::fire);
            return target.isPresent();
        });
    }

    private static Optional<Press> find(Node node, Touch touch) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node instanceof Press press && press.touch().equals(Optional.of(touch)) && !press.isMouseTransparent()) {
            return Optional.of(press);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, touch).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The screen that is shown. Toolkit thread only.
    Region front() {
        return glass.front().orElseThrow();
    }

    /// Words that find no room on the screen as it stands.
    public CompletableFuture<List<String>> cramped() {
        return onToolkit(() -> Cramped.on(front()));
    }

    /// A picture of the window as it stands.
    public CompletableFuture<WritableImage> shot() {
        return onToolkit(() -> stage.getScene().snapshot(null));
    }

    /// True once no picture is being decoded any more.
    public CompletableFuture<Boolean> settled() {
        return onToolkit(pictures::settled);
    }

    public void close() {
        Platform.runLater(stage::close);
    }

    private static <T> CompletableFuture<T> onToolkit(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater);
    }
}
