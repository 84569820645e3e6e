package io.pitcrew.kiosk.ui.aid;

import io.pitcrew.kiosk.ui.form.Frame;
import io.pitcrew.kiosk.ui.form.Kit;
import io.pitcrew.kiosk.ui.form.Page;
import io.pitcrew.kiosk.ui.words.Words;
import io.pitcrew.station.jobaid.JobAid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// Tiles in equal columns; the tiles are made once and filled again.
public final class Tiles extends GridPane {
    private final List<AidTile> tiles = new ArrayList<>();

    public Tiles(Kit kit, int columns, int rows) {
        setHgap(Frame.GAP);
        setVgap(Frame.GAP);
        for (int c = 0; c < columns; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int r = 0; r < rows; r++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            getRowConstraints().add(row);
            for (int c = 0; c < columns; c++) {
                AidTile tile = new AidTile(kit);
                tiles.add(tile);
                add(tile.card(), c, r);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        int columns = getColumnConstraints().size();
        double width = (getWidth() - (columns - 1) * getHgap()) / columns;
        double tallest = tiles.stream()
                .filter(tile -> tile.card().isVisible())
                .mapToDouble(tile -> tile.wordsHeight(width))
                .max()
                .orElse(0);
        tiles.forEach(tile -> tile.giveWords(tallest));
        super.layoutChildren();
    }

    /// @param recalled must it not be used?
    public void show(Page<JobAid> page, Words words, Predicate<JobAid> recalled) {
        for (int i = 0; i < tiles.size(); i++) {
            boolean has = i < page.items().size();
            tiles.get(i).card().setVisible(has);
            if (has) {
                JobAid aid = page.items().get(i);
                tiles.get(i).show(aid, AidWords.of(aid, words, recalled.test(aid)));
            }
        }
    }
}
