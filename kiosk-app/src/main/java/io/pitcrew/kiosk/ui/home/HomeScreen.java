package io.pitcrew.kiosk.ui.home;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.aid.Tiles;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Fresh;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The hero above, four more aids below; news beside the hero when there is any.
public final class HomeScreen implements Screen<Floor.AtHome> {
    private static final double NOTES = 430;

    private final Kit kit;
    private final HeroCard hero;
    private final List<NoteCard> cards;
    private final VBox notes;
    private final Tiles tiles;
    private final Pager pager;
    private final BigButton signOut;
    private final BigButton service;
    private final BigButton mine;
    private final BigButton other;
    private final BigButton card;
    private final Fresh fresh = new Fresh().narrow();
    private final Frame frame;

    public HomeScreen(Kit kit) {
        this.kit = kit;
        hero = new HeroCard(kit);
        cards = List.of(new NoteCard(kit), new NoteCard(kit));
        notes = new VBox(Frame.GAP);
        notes.setMinWidth(NOTES);
        notes.setPrefWidth(NOTES);
        cards.forEach(note -> {
            VBox.setVgrow(note.card(), Priority.ALWAYS);
            notes.getChildren().add(note.card());
        });
        tiles = new Tiles(kit, HomeModel.TILES, 1);
        pager = new Pager(kit);
        signOut = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.SIGN_OUT).oneLine();
        mine = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.PERSON).oneLine();
        service = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.WRENCH).oneLine();
        HBox.setHgrow(hero, Priority.ALWAYS);
        HBox upper = new HBox(Frame.GAP, hero, notes);
        VBox body = new VBox(Frame.GAP, upper, tiles);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(tiles, Priority.ALWAYS);
        upper.setPrefHeight(310);
        tiles.setPrefHeight(230);
        frame = new Frame(kit, body);
        other = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.LOOK).oneLine();
        card = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.CARD).oneLine();
        frame.beside(other, card);
        frame.foot(signOut, mine, service, fresh, Frame.space(), pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.AtHome floor) {
        Words words = kit.words().in(floor.lang());
        HomeModel model = HomeModel.of(floor, words);
        frame.head("", model.name(), "");
        frame.help(words.say("help"), true);
        frame.under(model.under());
        frame.loud(model.greeting());
        hero.show(model.hero());
        for (int i = 0; i < cards.size(); i++) {
            boolean has = i < model.notes().size();
            cards.get(i).card().offered(has);
            if (has) {
                cards.get(i).show(model.notes().get(i));
            }
        }
        notes.setVisible(!model.notes().isEmpty());
        notes.setManaged(!model.notes().isEmpty());
        tiles.show(model.aids(), words, aid -> floor.setting().recalled(aid).isPresent());
        tiles.setVisible(!model.aids().items().isEmpty());
        tiles.setManaged(!model.aids().items().isEmpty());
        pager.show(model.aids(), words);
        signOut.say(words.say("sign.out"), model.signOut());
        mine.say(words.say("mine.open"), model.myPage());
        service.say(words.say("service"), model.toService());
        service.offered(model.service());
        other.say(words.say("near.station"), model.other());
        other.offered(model.others());
        card.say(words.say("card.check"), model.card());
        fresh.show(model.freshness());
    }
}
