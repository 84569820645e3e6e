package io.pitcrew.kiosk.ui.validity;

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
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The picture of what holds now, and beside it in words what became of what was looked for.
public final class ValidityScreen implements Screen<Floor.Validity> {
    private static final double PICTURE = 420;

    private final Kit kit;
    private final Picture picture;
    private final Label title = Texts.label("recall-head");
    private final VBox said = new VBox(18);
    private final BigButton back;
    private final BigButton finish;
    private final List<BigButton> open;
    private final Frame frame;

    public ValidityScreen(Kit kit) {
        this.kit = kit;
        picture = Picture.filling(kit.pictures(), Pictures.Use.PAGE).rounded(24);
        picture.setMinWidth(PICTURE);
        picture.setPrefWidth(PICTURE);
        Sheet sheet = new Sheet(title, said);
        sheet.setSpacing(24);
        sheet.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        finish = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        open = List.of(go(), go());
        frame = new Frame(kit, new HBox(Frame.GAP, picture, sheet));
        frame.foot(back, Frame.space(), finish, open.getFirst(), open.getLast());
    }

    private BigButton go() {
        return new BigButton(kit, BigButton.Kind.GO).after(Icon.FORWARD).oneLine();
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.Validity floor) {
        Words words = kit.words().in(floor.lang());
        ValidityModel model = ValidityModel.of(floor, words);
        frame.head(model.over(), model.what(), "");
        frame.help(words.say("help"), true);
        picture.show(model.picture(), model.what());
        picture.setVisible(model.picture().isPresent());
        picture.setManaged(model.picture().isPresent());
        title.setText(model.title());
        title.getStyleClass().remove("bad-words");
        if (model.bad()) {
            title.getStyleClass().add("bad-words");
        }
        said.getChildren()
                .setAll(model.said().stream()
                        .map(text -> (Node) Texts.marked(text, "line"))
                        .toList());
        back.say(words.say("back"), model.goBack());
        finish.offered(false);
        model.finish().ifPresent(f -> finish.say(f.words(), f.touch()));
        for (int i = 0; i < open.size(); i++) {
            open.get(i).offered(false);
            if (i < model.offered().size()) {
                JobAid aid = model.offered().get(i);
                open.get(i).say(aid.text(words.lang()).title(), new Touch.OpenAid(aid.id()));
            }
        }
    }
}
