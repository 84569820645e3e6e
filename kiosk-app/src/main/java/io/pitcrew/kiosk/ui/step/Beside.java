package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.StepText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a step has to say beside its picture: the why, the way out of a not-OK, thanks, or that nothing was recorded.
final class Beside extends VBox {
    private final Label title = Texts.label("title");
    private final Label about = Texts.label("body", "quiet");
    private final StackPane text = new StackPane();

    Beside(Kit kit) {
        super(kit.sizes().apart());
        Sheet sheet = new Sheet(title, about, text);
        sheet.setSpacing(16);
        getChildren().addAll(sheet);
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
    }

    /// @param about what it refers to
    record Said(String title, String about, String text) {

        static Optional<Said> of(StepModel model) {
            return switch (model.over()) {
                case Over.Why() ->
                    Optional.of(new Said(
                            model.words().say("step.why.title"),
                            "",
                            model.text().why().orElse("")));
                case Over.Terms() ->
                    Optional.of(new Said(
                            model.words().say("step.terms.title"),
                            "",
                            model.terms().stream()
                                    .map(term -> "**" + term.word() + "** – " + term.meaning())
                                    .collect(Collectors.joining("\n"))));
                case Over.Way way -> {
                    WayOut out = WayOut.of(model, way);
                    yield Optional.of(new Said(out.title(), out.about(), out.text()));
                }
                case Over.Thanks _ ->
                    Optional.of(new Said(
                            model.words().say("wrong.thanks"),
                            model.words().say("wrong.owner", model.run().aid().owner()),
                            model.words().say("wrong.told")));
                case Over.NotRecorded(String reason) ->
                    Optional.of(new Said(
                            model.words().say("step.not.recorded"),
                            model.words().say("step.not.recorded.why", reason),
                            model.words().say("step.not.recorded.do")));
                case Over.Feedback(int chosen, boolean right) -> Optional.of(explained(model, chosen, right));
                case Over.Nothing _, Over.Pad _, Over.Video _ -> Optional.empty();
                case Over.Wrong _, Over.Finishing _ -> Optional.empty();
            };
        }

        /// What is right stands in words, whatever was answered.
        private static Said explained(StepModel model, int chosen, boolean right) {
            List<StepText.Choice> choices = model.text().choices();
            String answers = model.action() instanceof Action.Question question
                    ? question.right().stream()
                            .filter(n -> !right || n == chosen)
                            .map(n -> choices.get(n - 1).text())
                            .collect(Collectors.joining(" · "))
                    : "";
            return new Said(
                    model.words().say(right ? "question.right" : "question.not"),
                    model.words().say(right ? "question.answer" : "question.right.is", answers),
                    model.text().because().orElse(""));
        }
    }
}
