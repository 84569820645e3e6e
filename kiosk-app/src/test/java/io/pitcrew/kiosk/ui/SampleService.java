package io.pitcrew.kiosk.ui;

import static io.pitcrew.kiosk.ui.SamplePlant.PL;
import static io.pitcrew.kiosk.ui.SampleShift.NOW;
import static io.pitcrew.kiosk.ui.SampleShift.RELEASE;
import static io.pitcrew.kiosk.ui.SampleShift.none;
import static io.pitcrew.kiosk.ui.SampleShift.now;
import static io.pitcrew.kiosk.ui.SampleShift.person;
import static io.pitcrew.kiosk.ui.SampleShift.press3;
import static io.pitcrew.kiosk.ui.SampleShift.setting;
import static io.pitcrew.kiosk.ui.SampleShift.station;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Health;
import io.pitcrew.kiosk.flow.Person;
import io.pitcrew.kiosk.flow.Setting;
import io.pitcrew.kiosk.swap.SwapPlan;
import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What maintenance sees: devices, another station, the trial.
final class SampleService {
    private final SamplePlant plant;
    private final SampleShift shift;

    SampleService(SamplePlant plant, SampleShift shift) {
        this.plant = plant;
        this.shift = shift;
    }

    void all(Map<String, Floor> floors, Lang lang) {
        Person tunde = person("Tunde", lang, "b2", Role.OPERATOR, Role.MAINTENANCE);
        Health well = health(Optional.empty(), true, 0, RELEASE, 0, Optional.empty(), Optional.empty());
        Health stick = health(
                Optional.empty(),
                false,
                214,
                new ReleaseNumber(13),
                16,
                Optional.empty(),
                Optional.of(new Health.Stick.Pulled(new ReleaseNumber(13), 41, 57)));
        Health ill = health(
                Optional.of("unplugged at 07:31"),
                false,
                214,
                new ReleaseNumber(13),
                0,
                Optional.of("its signature does not match"),
                Optional.empty());
        Health practice =
                health(Optional.empty(), true, 0, new ReleaseNumber(13), 16, Optional.empty(), Optional.empty());
        floors.put(
                "service-fetching",
                new Floor.InService(now(), tunde, lang, Optional.of(bench(practice)), Optional.empty(), 0));
        Health.SeenTap tap = new Health.SeenTap(NOW, "9f2c41d7", "0C00062F3B", "0000405307", "006,12091");
        floors.put("service", new Floor.InService(now(), tunde, lang, Optional.of(well), Optional.of(tap), 0));
        floors.put("service-ill", new Floor.InService(now(), tunde, lang, Optional.of(ill), Optional.empty(), 0));
        floors.put("service-stick", new Floor.InService(now(), tunde, lang, Optional.of(stick), Optional.empty(), 0));
        StationProfile press4 = station("press-4", StationProfile.ReaderPlace.RIGHT, "die-change");
        StationProfile pack1 = station("pack-1", StationProfile.ReaderPlace.BOTTOM_LEFT, "label-jam");
        floors.put(
                "choose-station",
                new Floor.ChoosingStation(now(), tunde, lang, List.of(press3(), press4, pack1), 0, 0));
        SwapPlan ready = new SwapPlan(
                press3(),
                pack1,
                List.of(plant.aid("label-jam")),
                List.of(plant.aid("die-change"), plant.aid("force-curve")),
                List.of(plant.aid("lock-out"), plant.aid("first-piece"), plant.aid("clamp-torque")),
                List.of(PL),
                0,
                0,
                1);
        SwapPlan waits = new SwapPlan(
                press3(),
                press4,
                List.of(),
                List.of(plant.aid("label-jam")),
                shift.aids(),
                List.of(),
                34,
                2_400_000,
                0);
        floors.put("swap-planned", new Floor.SwapPlanned(now(), tunde, lang, ready, false, 0));
        floors.put("swap-waiting", new Floor.SwapPlanned(now(), tunde, lang, waits, false, 0));
        floors.put("swap-applying", new Floor.SwapPlanned(now(), tunde, lang, ready, true, 0));
        Setting there = setting(pack1, Optional.of(NOW), none(), 0);
        floors.put(
                "swap-trial",
                new Floor.SwapOnTrial(
                        there, lang, press3(), Optional.empty(), NOW.plus(Duration.ofSeconds(163)), 0, 163, 0));
        floors.put(
                "swap-trial-keeping",
                new Floor.SwapOnTrial(
                        there, lang, press3(), Optional.of(tunde), NOW.plus(Duration.ofSeconds(163)), 0, 161, 0));
    }

    /// The same without a reader.
    private static Health bench(Health h) {
        return new Health(
                h.kiosk(),
                KioskConfig.Reader.SIMULATED,
                h.readerFault(),
                h.link(),
                h.linked(),
                h.waiting(),
                h.acknowledged(),
                h.diskFreeBytes(),
                h.release(),
                h.offered(),
                h.missing(),
                h.effective(),
                h.refused(),
                h.stick());
    }

    private static Health health(
            Optional<String> readerFault,
            boolean linked,
            int waiting,
            ReleaseNumber offered,
            int missing,
            Optional<String> refused,
            Optional<Health.Stick> stick) {
        return new Health(
                new KioskId("kiosk-07"),
                "/dev/serial/by-id/usb-FTDI_FT232R-if00",
                readerFault,
                "mqtt://broker.northgate:1883",
                linked,
                waiting,
                Optional.of(NOW.minus(Duration.ofMinutes(2))),
                21_400_000_000L,
                RELEASE,
                offered,
                missing,
                Optional.empty(),
                refused,
                stick);
    }
}
