package io.pitcrew.kiosk.ui.attract;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Fresh;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.look.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Dark, so that it is calm in the corner of the eye and large words carry across the aisle.
public final class AttractScreen implements Screen<Floor.Attract> {
    private static final double MARGIN = 64;

    private final Kit kit;
    private final Label place = Texts.label("place", "quiet");
    private final Label station = Texts.label("station");
    private final Label time = Texts.label("time");
    private final Label tap = Texts.label("tap");
    private final Label others = Texts.label("tap-other", "quiet");
    private final Label fact = Texts.label("fact");
    private final Label recallTitle = Texts.label("recall-title");
    private final Label recallWhat = Texts.label("recall-what");
    private final VBox recall = new VBox(0, recallTitle, recallWhat);
    private final Fresh fresh = new Fresh();
    private final FlowPane strip = new FlowPane(Frame.GAP, Frame.GAP);
    private final BigButton lookUp;
    private final HBox middle = new HBox(Frame.GAP);
    private final VBox words = new VBox(10, Frame.space(), tap, others, recall, fact, Frame.space(), strip, fresh);
    private final ReaderHint hint = new ReaderHint();
    private final BorderPane root = new BorderPane();
    private List<AttractModel.Language> languages = List.of();

    public AttractScreen(Kit kit) {
        this.kit = kit;
        lookUp = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.LOOK).oneLine();
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(Frame.GAP, new VBox(0, place, station), Frame.space(), time);
        head.setAlignment(Pos.CENTER_LEFT);
        recall.getStyleClass().add("stop-band");
        VBox.setMargin(recall, new Insets(16, 0, 0, 0));
        VBox.setMargin(fact, new Insets(16, 0, 0, 0));
        VBox.setMargin(fresh, new Insets(14, 0, 0, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        strip.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("night");
        root.setPadding(new Insets(44, MARGIN, 28, MARGIN));
        root.setTop(head);
        root.setCenter(middle);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Floor.Attract floor) {
        AttractModel model = AttractModel.of(floor, kit.words());
        place.setText(model.place());
        station.setText(model.station());
        time.setText(model.time());
        tap.setText(model.tap());
        others.setText(model.others());
        fact.setText(model.fact().orElse(""));
        fact.setVisible(model.fact().isPresent());
        fact.setManaged(model.fact().isPresent());
        recall.setVisible(model.recall().isPresent());
        recall.setManaged(model.recall().isPresent());
        model.recall().ifPresent(r -> {
            recallTitle.setText(r.title());
            recallWhat.setText(r.what());
        });
        tap.getStyleClass().setAll("label", model.recall().isPresent() ? "tap-less" : "tap");
        others.setVisible(model.recall().isEmpty());
        others.setManaged(model.recall().isEmpty());
        fresh.show(model.freshness());
        if (!model.languages().equals(languages)) {
            languages = model.languages();
            strip.getChildren().setAll(languages.stream().map(this::button).toList());
            strip.getChildren().add(lookUp);
        }
        lookUp.say(model.lookup().orElse(""), model.lookUp());
        lookUp.offered(model.lookup().isPresent());
        model.hint().ifPresent(h -> hint.show(h.reader(), h.words()));
        hint.setVisible(model.hint().isPresent());
        if (model.readerAtLeft()) {
            middle.getChildren().setAll(hint, words);
        } else {
            middle.getChildren().setAll(words, hint);
        }
    }

    private BigButton button(AttractModel.Language language) {
        BigButton button = new BigButton(kit, BigButton.Kind.PLAIN).oneLine();
        button.say(language.name(), language.pick());
        if (language.chosen()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }
}
