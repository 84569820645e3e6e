package io.pitcrew.provisioning.demo.shopfloor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.station.testkit.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is done with an aid at one kiosk; two seconds later another one knows. Without the broker it says how old
/// what it knows is, and a broker that has lost its memory is told again. Both programs, as people start them.
final class FollowsThePersonIT {
    private static final String ANA = "0C000621A5";

    @TempDir
    Path temp;

    @Test
    void whatSomebodyIsDoneWithIsKnownAtAnotherKiosk() throws Exception {
        try (RealFloor floor = new RealFloor(temp)) {
            floor.plant.station("press-4", "");
            Path people = Files.writeString(
                    temp.resolve("people.csv"),
                    "number,name,called,language,roles,badge\n1,Ana,Ana,en,operator," + ANA + "\n");
            floor.pitcrew("roster", "import", people.toString());
            floor.serve();
            floor.startKiosk();
            floor.shows(1);
            Kiosk here = floor.kiosk();
            Kiosk there = floor.another("press-4", "harbour/northgate/assembly/line-2/press-4");
            Await.until(
                    RealFloor.PATIENCE,
                    "release 1 is in force",
                    () -> there.ask("release").equals("1"));
            there.ask("tap " + ANA);
            there.await("AtHome");
            assertEquals("never", there.ask("mine"));

            completes(here, "torque");
            Instant done = Instant.now();
            says(there, "now torque=DONE");
            System.out.println("known at the other kiosk after "
                    + Duration.between(done, Instant.now()).toMillis() + " ms");

            floor.cutTheBroker();
            Await.until(RealFloor.PATIENCE, "it is said how old it is", () -> {
                String said = there.ask("mine");
                return said.endsWith("Z torque=DONE") && !said.startsWith("now");
            });
            completes(here, "jam");
            assertTrue(there.ask("mine").endsWith("Z torque=DONE"), there.ask("mine"));
            floor.startTheBroker();
            says(there, "now jam=DONE torque=DONE");
        }
    }

    private static void completes(Kiosk kiosk, String aid) {
        kiosk.await("Attract");
        kiosk.ask("tap " + ANA);
        kiosk.await("AtHome");
        kiosk.ask("touch OpenAid " + aid);
        kiosk.ask("touch Start 0");
        kiosk.ask("touch Ok");
        kiosk.ask("touch Key 5");
        kiosk.ask("touch Key 0");
        kiosk.ask("touch Measured 50");
        kiosk.await("Done");
        kiosk.ask("touch Close");
        kiosk.await("AtHome");
        kiosk.ask("touch SignOut");
    }

    private static void says(Kiosk kiosk, String mine) {
        Await.until(
                RealFloor.PATIENCE, "it says " + mine, () -> kiosk.ask("mine").equals(mine));
    }
}
