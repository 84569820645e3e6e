package io.pitcrew.kiosk.floor;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.INES;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.aid.Home;
import io.pitcrew.kiosk.badge.BadgeEvent;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.flow.run.Over;
import io.pitcrew.station.id.BadgeDigest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorLoopTest {
    @TempDir
    private Path folder;

    private LiveFloor floor;

    @BeforeEach
    void start() {
        floor = new LiveFloor(folder, Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        floor.close();
    }

    @Test
    void aBadgeIsAPersonAndPaintedBeforeAnythingIsWritten() {
        Floor.AtHome home = floor.tap(AMARA).await(Floor.AtHome.class);
        assertEquals("Amara", home.person().called());
        floor.await(Floor.AtHome.class, _ -> floor.happened.contains("record 2 SignedIn"));
        assertTrue(floor.happened.indexOf("shows AtHome") < floor.happened.indexOf("write SignedIn"));
    }

    @Test
    void unknownLockedAndUnreadableBadgesAreToldApart() {
        floor.loop()
                .badge(new BadgeEvent.Tapped(new BadgeDigest("ab".repeat(32)), System.nanoTime(), Optional.empty()));
        assertEquals(Floor.Refused.Why.UNKNOWN, floor.await(Floor.Refused.class).why());
        floor.tap(INES);
        floor.await(Floor.Refused.class, f -> f.why() == Floor.Refused.Why.INACTIVE);
    }

    @Test
    void theReadersFaultStandsOnTheScreenUntilItIsBack() {
        floor.loop().badge(new BadgeEvent.ReaderLost("/dev/reader", "unplugged"));
        floor.await(Floor.Attract.class, f -> f.setting().readerFault().equals(Optional.of("unplugged")));
        floor.loop().badge(new BadgeEvent.ReaderBack("/dev/reader"));
        floor.await(Floor.Attract.class, f -> f.setting().readerFault().isEmpty());
    }

    @Test
    void aProcedureEndsInADurableRecord() {
        floor.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0), new Touch.Next());
        floor.await(Floor.Done.class);
        assertTrue(floor.happened.indexOf("write Completed") < floor.happened.indexOf("record 5 Completed"));
        assertTrue(floor.happened.indexOf("record 5 Completed") < floor.happened.indexOf("shows Done"));
    }

    @Test
    void whatIsOnItsWayToTheDiskIsNotOfferedAgain() throws InterruptedException {
        floor.slowDisk = true;
        floor.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0));
        floor.tap(PIOTR);
        Floor.AtHome begun =
                floor.await(Floor.AtHome.class, f -> f.person().id().equals(PIOTR.id()));
        assertInstanceOf(Home.Hero.TakeOver.class, begun.home().hero());
        floor.tap(AMARA);
        Floor.AtHome mine = floor.await(Floor.AtHome.class, f -> f.person().id().equals(AMARA.id()));
        Home.Hero.GoOn goOn = assertInstanceOf(Home.Hero.GoOn.class, mine.home().hero());
        floor.touch(new Touch.GoOn(goOn.work().work()), new Touch.Next());
        floor.await(Floor.AtStep.class, f -> f.over() instanceof Over.Finishing);
        floor.tap(PIOTR);
        Floor.AtHome finished =
                floor.await(Floor.AtHome.class, f -> f.person().id().equals(PIOTR.id()));
        assertInstanceOf(Home.Hero.Likeliest.class, finished.home().hero());
        floor.diskGoesOn();
    }

    @Test
    void aFullDiskSaysSoAndNothingIsDoneTwice() {
        floor.tap(AMARA).touch(new Touch.OpenAid(JAM), new Touch.Start(0));
        floor.await(Floor.AtStep.class, _ -> floor.happened.contains("record 3 Opened"));
        floor.fullDisk = true;
        floor.touch(new Touch.Next());
        floor.await(Floor.AtStep.class, f -> f.over() instanceof Over.NotRecorded);
        floor.fullDisk = false;
        floor.touch(new Touch.Next());
        floor.await(Floor.Done.class);
        assertTrue(floor.happened.contains("record 4 StepDone"), floor.happened::toString);
        assertTrue(floor.happened.contains("record 5 Completed"), floor.happened::toString);
    }

    @Test
    void aFaultIsShownWithItsCodeAndTheNextTapWorks() {
        floor.brokenSpeaker = true;
        floor.tap(AMARA);
        assertTrue(floor.await(Floor.Fault.class).code().startsWith("K-"));
        floor.brokenSpeaker = false;
        floor.tap(PIOTR);
        floor.await(Floor.AtHome.class, f -> f.person().id().equals(PIOTR.id()));
    }

    @Test
    void timePassesByItself(@TempDir Path other) {
        try (LiveFloor quick = new LiveFloor(other, Duration.ofMillis(1))) {
            quick.tap(AMARA).await(Floor.Countdown.class);
            assertEquals(
                    9, quick.await(Floor.Countdown.class, f -> f.seconds() < 10).seconds());
        }
    }
}
