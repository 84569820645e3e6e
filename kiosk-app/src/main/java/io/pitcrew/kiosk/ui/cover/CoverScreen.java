package io.pitcrew.kiosk.ui.cover;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Picture at the left; problem, help and length at the right; below, a way in at any step.
public final class CoverScreen implements Screen<Floor.Cover> {
    private static final double PICTURE = 460;

    private final Kit kit;
    private final Picture picture;
    private final Label problem = Texts.label("head");
    private final StackPane helps = new StackPane();
    private final Label facts = Texts.label("head", "go-words");
    private final Label version = Texts.label("small", "quiet");
    private final Label at = Texts.label("small", "quiet");
    private final Label qualified = Texts.label("note");
    private final Label firstSay = Texts.label("strong");
    private final HBox first = new HBox(Frame.GAP);
    private final StepChoice steps;
    private final BigButton back;
    private final BigButton start;
    private final Frame frame;

    public CoverScreen(Kit kit) {
        this.kit = kit;
        picture = Picture.filling(kit.pictures(), Pictures.Use.PAGE).rounded(24);
        picture.setMinWidth(PICTURE);
        picture.setPrefWidth(PICTURE);
        steps = new StepChoice(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        start = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        start.setMinWidth(300);
        HBox.setHgrow(qualified, Priority.SOMETIMES);
        HBox numbers = new HBox(24, facts, version);
        numbers.setAlignment(Pos.BASELINE_LEFT);
        first.setAlignment(Pos.CENTER_LEFT);
        firstSay.setMinWidth(Region.USE_PREF_SIZE);
        Sheet sheet = new Sheet(problem, helps, Frame.space(), numbers);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        HBox upper = new HBox(Frame.GAP, picture, sheet);
        VBox.setVgrow(upper, Priority.ALWAYS);
        frame = new Frame(kit, new VBox(12, upper, first, at, steps));
        frame.foot(back, qualified, Frame.space(), start);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Cover floor) {
        Words words = kit.words().in(floor.lang());
        CoverModel model = CoverModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        picture.show(Optional.of(model.picture()), model.title());
        problem.setText(model.problem());
        helps.getChildren().setAll(Texts.marked(model.helps(), "line"));
        facts.setText(model.facts());
        version.setText(model.version());
        frame.help(words.say("help"), true);
        qualified.setText(model.qualified().orElse(""));
        qualified.setVisible(model.qualified().isPresent());
        qualified.setManaged(model.qualified().isPresent());
        firstSay.setText(words.say("cover.first"));
        first.getChildren().setAll(firstSay);
        model.first().forEach(aid -> first.getChildren().add(before(aid, words)));
        first.setVisible(!model.first().isEmpty());
        first.setManaged(!model.first().isEmpty());
        at.setText(words.say("cover.at"));
        steps.show(model);
        back.say(words.say("back"), model.back());
        start.say(words.say("cover.start"), model.start());
    }

    private BigButton before(JobAid aid, Words words) {
        BigButton button = new BigButton(kit, BigButton.Kind.PLAIN).after(Icon.FORWARD).oneLine();
        button.say(aid.text(words.lang()).title(), new Touch.OpenAid(aid.id()));
        return button;
    }
}
