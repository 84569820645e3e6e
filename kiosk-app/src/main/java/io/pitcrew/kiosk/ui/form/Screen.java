package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Floor;
import javafx.scene.layout.Region;

/// Draws one kind of [Floor]. Built once, while nothing else is to do; toolkit thread only.
public interface Screen<F extends Floor> {

    /// Brings the nodes to this floor and answers with their root: always the same one.
    Region show(F floor);

    /// Another screen is shown now.
    default void leave() {}
}
