package io.pitcrew.kiosk.ui.compare;

import io.pitcrew.kiosk.ui.aid.Crossed;
import io.pitcrew.kiosk.ui.aid.Warning;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Sheet;
import io.pitcrew.kiosk.ui.look.Texts;
import io.pitcrew.kiosk.ui.picture.Picture;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Step;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One changed step: at the left, small, what is not said any more; at the right, large, the step as it is from now on.
/// Where the machine is drawn as before there is one picture; else the old one is crossed out.
public final class OldAndNew extends HBox {
    private static final double LEFT = 430;
    /// Where two pictures are shown, the new one stands in the sheet.
    private static final double NARROW = 300;
    private static final double PICTURE = 340;
    private static final double LEAST_PICTURE = 90;
    private static final double MARK = 84;

    private final Label beforeHead = Texts.label("strong", "bad-words");
    private final Label beforeNote = Texts.label("body", "quiet");
    private final SaidLines gone = new SaidLines("gone");
    private final Crossed beforePicture;
    private final VBox left;
    private final Label nowHead = Texts.label("strong", "go-words");
    private final Label title = Texts.label("head");
    private final Warning warning;
    private final SaidLines said = new SaidLines("new-line");
    private final Picture nowPicture;

    public OldAndNew(Kit kit) {
        super(Frame.GAP);
        warning = new Warning(kit);
        beforePicture = new Crossed(Picture.whole(kit.pictures()).rounded(24), MARK).alone();
        beforePicture.setPrefHeight(LEAST_PICTURE);
        VBox.setVgrow(beforePicture, Priority.ALWAYS);
        nowPicture = Picture.whole(kit.pictures()).rounded(20);
        nowPicture.setMinWidth(PICTURE);
        nowPicture.setPrefWidth(PICTURE);
        left = new VBox(Frame.GAP, new Sheet(beforeHead, beforeNote, gone), beforePicture);
        VBox words = new VBox(12, nowHead, title, warning, said);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox inside = new HBox(Frame.GAP, words, nowPicture);
        VBox.setVgrow(inside, Priority.ALWAYS);
        Sheet right = new Sheet(inside).tone("from-now-on");
        right.setMinHeight(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    public void show(Difference difference, JobAid old, JobAid aid, Words words) {
        boolean both = difference.before().step().isPresent()
                && difference.now().step().isPresent();
        beforeHead.setText(words.say("stop.before"));
        String note = difference.note(words);
        beforeNote.setText(note);
        beforeNote.setVisible(!note.isEmpty());
        beforeNote.setManaged(!note.isEmpty());
        gone.show(difference.gone().stream()
                .map(s -> new Difference.Said(Math.max(0, s.callout()), s.text(), true))
                .toList());
        Difference.Side pictured = difference.before().step().isPresent() ? difference.before() : difference.now();
        beforePicture.show(
                pictured.step().flatMap(Step::picture),
                pictured.alt(both || difference.now().step().isEmpty() ? old : aid, words),
                difference.before().step().isPresent() && !difference.samePicture());
        nowHead.setText(words.say("stop.now"));
        title.setText(difference.now().title());
        warning.show(difference.now().hazard(), difference.now().warning(), words);
        said.show(difference.said());
        boolean drawn = both && !difference.samePicture();
        left.setMinWidth(drawn ? NARROW : LEFT);
        left.setPrefWidth(drawn ? NARROW : LEFT);
        nowPicture.show(
                drawn ? difference.now().step().flatMap(Step::picture) : Optional.empty(),
                difference.now().alt(aid, words));
        nowPicture.setVisible(drawn);
        nowPicture.setManaged(drawn);
    }
}
