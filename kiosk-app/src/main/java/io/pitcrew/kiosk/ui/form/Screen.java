package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Floor;
import javafx.scene.layout.Region;

/// Draws one kind of [Floor]. Built once, while nothing else is to do; toolkit thread only.
public interface Screen<F extends Floor> {

    /// All nodes of the screen.
    Region root();

    /// Brings the nodes to this floor.
    void show(F floor);

    /// Another screen is shown now.
    default void leave() {}
}
