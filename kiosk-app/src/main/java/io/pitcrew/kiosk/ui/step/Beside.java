package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a step has to say beside its picture: the why, the way out of a not-OK, thanks, or that nothing was recorded.
final class Beside extends VBox {
    private final Label title = Texts.label("title");
    private final Label about = Texts.label("body", "quiet");
    private final StackPane text = new StackPane();
    private final BigButton tagged;
    private final BigButton again;

    Beside(Kit kit) {
        super(kit.sizes().apart());
        again = new BigButton(kit, BigButton.Kind.GO).wide();
        tagged = new BigButton(kit, BigButton.Kind.PLAIN).after(Icon.FORWARD).wide();
        Sheet sheet = new Sheet(title, about, text);
        sheet.setSpacing(16);
        getChildren().addAll(sheet, Frame.space(), tagged, again);
        setVgrow(this, Priority.ALWAYS);
    }

    void show(StepModel model) {
        Optional<Said> said = Said.of(model);
        setVisible(said.isPresent());
        setManaged(said.isPresent());
        said.ifPresent(this::show);
    }

    private void show(Said said) {
        title.setText(said.title());
        about.setText(said.about());
        about.setVisible(!said.about().isEmpty());
        about.setManaged(!said.about().isEmpty());
        text.getChildren().setAll(Texts.marked(said.text(), "line"));
        again.offered(said.again().isPresent());
        said.again().ifPresent(words -> again.say(words, new Touch.Close()));
        tagged.offered(said.goOn().isPresent());
        said.goOn().ifPresent(words -> tagged.say(words, new Touch.Next()));
    }

    /// @param about what it refers to
    /// @param again the words of "answer again"
    /// @param goOn the words of "go on in spite of it"
    record Said(String title, String about, String text, Optional<String> again, Optional<String> goOn) {

        static Optional<Said> of(StepModel model) {
            return switch (model.over()) {
                case Floor.Over.Why() ->
                    Optional.of(plain(
                            model.words().say("step.why.title"),
                            "",
                            model.text().why().orElse("")));
                case Floor.Over.Way(Optional<String> value) -> Optional.of(WayOut.of(model, value));
                case Floor.Over.Thanks _ ->
                    Optional.of(plain(
                            model.words().say("wrong.thanks"),
                            model.words().say("wrong.owner", model.run().aid().owner()),
                            model.words().say("wrong.told")));
                case Floor.Over.NotRecorded(String reason) ->
                    Optional.of(plain(
                            model.words().say("step.not.recorded"),
                            reason,
                            model.words().say("step.not.recorded.do")));
                case Floor.Over.Nothing _, Floor.Over.Pad _, Floor.Over.Video _ -> Optional.empty();
                case Floor.Over.Wrong _, Floor.Over.Finishing _ -> Optional.empty();
            };
        }

        private static Said plain(String title, String about, String text) {
            return new Said(title, about, text, Optional.empty(), Optional.empty());
        }
    }
}
