package io.pitcrew.kiosk.ui.choosestation;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.ui.form.BigButton;
import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Pager;
import io.pitcrew.kiosk.ui.form.Screen;
import io.pitcrew.kiosk.ui.look.Icon;
import io.pitcrew.kiosk.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// The stations of the plant; the present one is marked and leads nowhere.
public final class ChooseStationScreen implements Screen<Floor.ChoosingStation> {
    private final Kit kit;
    private final List<PlaceCard> cards = new ArrayList<>();
    private final Pager pager;
    private final BigButton back;
    private final Frame frame;

    public ChooseStationScreen(Kit kit) {
        this.kit = kit;
        GridPane grid = new GridPane(Frame.GAP, Frame.GAP);
        for (int c = 0; c < ChooseStationModel.COLUMNS; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ChooseStationModel.COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int r = 0; r < ChooseStationModel.ROWS; r++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / ChooseStationModel.ROWS);
            grid.getRowConstraints().add(row);
            for (int c = 0; c < ChooseStationModel.COLUMNS; c++) {
                PlaceCard card = new PlaceCard(kit);
                cards.add(card);
                grid.add(card.card(), c, r);
            }
        }
        pager = new Pager(kit);
        back = new BigButton(kit, BigButton.Kind.PLAIN).before(Icon.BACK).oneLine();
        frame = new Frame(kit, grid);
        frame.foot(back, Frame.space(), pager);
    }

    @Override
    public Region root() {
        return frame;
    }

    @Override
    public void show(Floor.ChoosingStation floor) {
        Words words = kit.words().in(floor.lang());
        ChooseStationModel model = ChooseStationModel.of(floor, words);
        frame.head(model.over(), model.title(), "");
        for (int i = 0; i < cards.size(); i++) {
            boolean has = i < model.places().items().size();
            cards.get(i).card().setVisible(has);
            if (has) {
                cards.get(i).show(model.places().items().get(i));
            }
        }
        pager.show(model.places(), words);
        back.say(words.say("back"), model.back());
    }
}
