package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.provisioning.publish.BoardInMemory;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.ReleaseBoard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who types commands: a small plant, a folder for a home, and what was said.
abstract class CommandBench {
    @TempDir
    Path temp;

    final BoardInMemory board = new BoardInMemory();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    SmallPlant plant;

    @BeforeEach
    void aPlantIsWritten() throws Exception {
        plant = SmallPlant.in(temp.resolve("plant"));
    }

    String home() {
        return temp.resolve("home").toString();
    }

    int init() {
        return online(
                "init",
                home(),
                "--plant",
                plant.root().toString(),
                "--enterprise",
                "harbour",
                "--site",
                "northgate",
                "--broker",
                "mqtt://nowhere:1883");
    }

    /// What the last command said.
    String said() {
        return out.toString();
    }

    /// With a broker that takes everything. What was said before is forgotten.
    int online(String... arguments) {
        out.getBuffer().setLength(0);
        return type((broker, topics) -> new Connected(board), arguments);
    }

    int type(Boards boards, String... arguments) {
        return Pitcrew.commands(boards)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private record Connected(ReleaseBoard board) implements Boards.Connection {
        @Override
        public void close() {}
    }
}
