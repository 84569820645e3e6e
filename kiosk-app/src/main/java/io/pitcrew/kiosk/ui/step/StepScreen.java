package io.pitcrew.kiosk.ui.step;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.kiosk.ui.aid.AidWords;
import io.pitcrew.kiosk.ui.aid.Clock;
import io.pitcrew.kiosk.ui.aid.Progress;
import io.pitcrew.kiosk.ui.aid.StepSheet;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The step with its answers; what lies over it takes the place of the words, never of the picture.
public final class StepScreen implements Screen<Floor.AtStep> {
    private final Kit kit;
    private final Answers answers;
    private final NumberPad pad;
    private final Choices choices;
    private final Clock clock;
    private final Beside beside;
    private final WrongChoice wrong;
    private final FilmOver film;
    private final StepSheet sheet;
    private final Progress progress = new Progress();
    private final BigButton back;
    private final BigButton terms;
    private final BigButton why;
    private final BigButton thisIsWrong;
    private final BigButton next;
    private final Label writing = Texts.label("strong", "quiet");
    private final Frame frame;

    public StepScreen(Kit kit) {
        this.kit = kit;
        answers = new Answers(kit);
        pad = new NumberPad(kit);
        beside = new Beside(kit);
        wrong = new WrongChoice(kit);
        choices = new Choices(kit);
        clock = new Clock(kit);
        sheet = new StepSheet(kit, answers, pad, choices, clock);
        sheet.instead(beside, wrong);
        film = new FilmOver(kit, sheet.stage());
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        terms = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        why = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        thisIsWrong = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        next = new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
        next.setMinWidth(250);
        writing.setMinWidth(Region.USE_PREF_SIZE);
        frame = new Frame(kit, sheet);
        frame.foot(back, Frame.space(), progress, Frame.space(), terms, why, thisIsWrong, writing, next);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.AtStep floor) {
        Words words = kit.words().in(floor.lang());
        StepModel model = StepModel.of(floor, words);
        boolean open = model.plain() || model.finishing() || model.over() instanceof Over.Video;
        String title = model.run().aid().text(floor.lang()).title();
        frame.head(
                AidWords.over(title, model.run().of(), floor.setting(), words),
                model.text().title(),
                model.who());
        frame.help(words.say("help"), model.plain() && !model.solving());
        sheet.show(model.run(), floor.setting().glossary(), words);
        sheet.note(model.note());
        sheet.tell(open);
        answers.show(model, model.plain());
        pad.show(model, model.plain() && model.answering());
        choices.show(model, model.plain());
        clock.show(model.action(), model.run().timingHere(), model.plain(), true, words);
        beside.show(model);
        wrong.show(model.over(), words);
        film.show(model);
        progress.show(model.run(), words);
        progress.setVisible(!model.solving());
        progress.brief(model.plain() && !model.terms().isEmpty());
        showFoot(model, words);
    }

    private void showFoot(StepModel model, Words words) {
        back.say(words.say(model.plain() ? "back" : "step.close"), model.back());
        back.offered(!model.finishing() && !model.forward().touch().equals(Optional.of(model.back())));
        terms.say(model.unknown(), new Touch.Terms());
        terms.offered(model.plain() && !model.terms().isEmpty());
        why.say(words.say("step.why"), new Touch.Why());
        why.offered(model.plain() && model.why());
        thisIsWrong.say(words.say("step.wrong"), new Touch.Wrong());
        thisIsWrong.offered(model.plain() && model.answering() && !model.solving());
        StepModel.Forward forward = model.forward();
        next.offered(forward.touch().isPresent());
        forward.touch().ifPresent(touch -> next.say(forward.words(), touch));
        boolean says = forward.touch().isEmpty() && !forward.words().isEmpty();
        writing.setText(forward.words());
        writing.setVisible(says);
        writing.setManaged(says);
    }

    @Override
    public void leave() {
        film.stop();
    }
}
