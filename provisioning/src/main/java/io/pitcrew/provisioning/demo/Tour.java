package io.pitcrew.provisioning.demo;

import io.pitcrew.provisioning.demo.shopfloor.Kiosk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A scripted shift at Press 3: two workers and a stranger, a hand-over, a correction, a push in the middle of a
/// procedure, two swaps, an outage and a power cut. Every badge goes through the kiosk's real reader.
final class Tour {
    private static final String LINE_2 = "harbour/northgate/assembly/line-2/";
    private final Stage stage;
    private final Kiosk kiosk;

    Tour(Stage stage) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
    }

    void play() throws IOException {
        morning();
        handOver();
        wrongAndFixed();
        swaps();
        outage();
        powerCut();
        rest();
        manyTaps();
    }

    private void morning() throws IOException {
        stage.firstRelease();
        kiosk.await("Attract");
        stage.shot(
                "attract",
                "Nobody is signed in",
                "Station, languages, where the reader is, how current the screen is.");
        stage.tap("Nobody", "Refused");
        stage.shot("stranger", "A badge nobody knows", "Says so, in plain words, and goes back by itself.");
        kiosk.await("Attract");
        stage.tap("Ana", "AtHome");
        stage.shot("home-ana", "Ana taps", "Polish, because she reads Polish. The likeliest job is the largest thing.");
        stage.touch("OpenAid die-change", "Cover");
        stage.shot("cover", "What it solves, how long it takes", "Two lines before the first step.");
        stage.touch("Start 0", "AtStep");
        stage.answer();
        stage.answer();
        stage.answer();
        stage.shot(
                "step",
                "One step, one picture",
                "Numbers in the picture are the numbers in the text. Answering goes on.");
        stage.touch("Why", "AtStep");
        stage.shot("why", "Why?", "The reason, one touch away.");
        stage.touch("Close", "AtStep");
        stage.touch("NotOk", "AtStep");
        stage.shot("not-ok", "The lamp is not green", "Every No has a way out.");
        stage.touch("Close", "AtStep");
    }

    private void handOver() throws IOException {
        stage.tap("Jonas", "AtHome");
        stage.shot(
                "hand-over",
                "Jonas taps while Ana is signed in",
                "Her work is kept, and it is the first thing he sees.");
        stage.takeOver();
        stage.shot("take-over", "Taking over", "What stands, and what is checked again before he goes on.");
        stage.touch("Start 0", "AtStep");
        long release = stage.edit("die-change", "Hold both buttons", "Hold both green buttons");
        stage.shot(
                "pushed",
                "A new release arrives in the middle of it",
                "Release " + release + " is in force. Jonas finishes the version he started.");
        stage.finishProcedure();
        stage.shot("done", "Done", "On the disk before the screen says so. Five seconds to take it back.");
        stage.touch("Close", "AtHome");
        stage.touch("SignOut", "Attract");
    }

    private void wrongAndFixed() throws IOException {
        stage.tap("Amara", "AtHome");
        stage.touch("OpenAid label-jam", "Cover");
        stage.touch("Start 0", "AtStep");
        stage.answer();
        stage.touch("Wrong", "AtStep");
        stage.touch("WrongWhat WORDS", "AtStep");
        stage.shot("wrong", "This is wrong", "Three touches, no typing.");
        stage.touch("SendWrong", "AtStep");
        stage.shot("thanks", "Said", "Written down, and on its way to the author.");
        stage.touch("Close", "AtStep");
        stage.finishProcedure();
        stage.touch("Close", "AtHome");
        stage.touch("SignOut", "Attract");
        stage.reported("label-jam");
        stage.edit("label-jam", "Turn the red lever up.", "Turn the red lever all the way up.");
        stage.tap("Amara", "AtHome");
        stage.shot(
                "fixed", "You said it – it is fixed", "The author saved one line; the answer waits at her next tap.");
        stage.touch("SignOut", "Attract");
    }

    private void swaps() throws IOException {
        stage.tap("Tunde", "AtHome");
        stage.touch("Service", "InService");
        stage.shot("service", "Maintenance", "Reader, link, disk, release – without a laptop.");
        stage.touch("ChooseStation", "ChoosingStation");
        stage.shot("stations", "Which station shall this be?", "Every station of the plant.");
        stage.touch("PlanSwap " + LINE_2 + "press-4", "SwapPlanned");
        stage.untilReady();
        stage.shot("swap-plan", "What would change", "A dry run: added, removed, still to fetch.");
        stage.touch("ApplySwap", "SwapOnTrial");
        stage.shot("swap-trial", "On trial", "Keep it by badge, or it goes back by itself.");
        stage.tap("Tunde", "AtHome");
        stage.swapConfirmed();
        stage.touch("SignOut", "Attract");
        stage.shot("press-4", "This kiosk is Press 4 now", "Confirmed on the working screen.");
        toTrial(LINE_2 + "press-3");
        stage.untilReverted();
        stage.shot("reverted", "Nobody confirmed the second swap", "Press 4 again, by itself.");
        toTrial(LINE_2 + "press-3");
        stage.tap("Tunde", "AtHome");
        stage.touch("SignOut", "Attract");
    }

    private void toTrial(String station) {
        stage.tap("Tunde", "AtHome");
        stage.touch("Service", "InService");
        stage.touch("ChooseStation", "ChoosingStation");
        stage.touch("PlanSwap " + station, "SwapPlanned");
        stage.untilReady();
        stage.touch("ApplySwap", "SwapOnTrial");
    }

    private void outage() throws IOException {
        stage.brokerDies();
        stage.tap("Amara", "AtHome");
        stage.touch("OpenAid clamp-torque", "Cover");
        stage.touch("Start 0", "AtStep");
        stage.answerUntil("measure");
        stage.shot(
                "measure",
                "A number with limits",
                "The broker is dead and its memory wiped. Nothing here has changed.");
        stage.finishProcedure();
        stage.shot("done-offline", "Done, without a network", "Records wait on the disk.");
        stage.touch("Close", "AtHome");
        stage.touch("SignOut", "Attract");
        stage.pause(Duration.ofSeconds(10));
        stage.brokerComesBack();
        stage.everythingAcknowledged();
    }

    private void powerCut() throws IOException {
        stage.tap("Ana", "AtHome");
        stage.touch("OpenAid first-piece", "Cover");
        stage.touch("Start 0", "AtStep");
        stage.answer();
        stage.plugPulled();
        kiosk.await("Attract");
        stage.tap("Ana", "AtHome");
        stage.shot("resume", "After the power cut", "Her work stands where it stood.");
        stage.goOn();
        stage.finishProcedure();
        stage.touch("Close", "AtHome");
    }

    private void rest() throws IOException {
        kiosk.await("Countdown");
        stage.shot("countdown", "Nobody touches Home", "Seconds to stay, then signed out.");
        kiosk.await("Attract");
        stage.tap("Amara", "AtHome");
        stage.touch("OpenAid lock-out", "Cover");
        stage.touch("Start 0", "AtStep");
        kiosk.await("Resting");
        stage.shot("resting", "Hands on the machine", "The step stays, the name goes, nothing can be recorded.");
        stage.tap("Amara", "AtStep");
        stage.finishProcedure();
        stage.shot("sign", "Lock-out is signed", "She has no PIN here yet: a supervisor's badge vouches for her.");
        stage.signs("Maria", "Jonas");
        stage.shot(
                "signed", "Signed by badge and PIN", "Jonas stood beside her and tapped. What was done is part of it.");
        stage.touch("Close", "AtHome");
        stage.touch("SignOut", "Attract");
    }

    private void manyTaps() {
        stage.measureTaps(200);
        stage.everythingAcknowledged();
    }

    static Path page(Path folder) {
        return folder.resolve("index.html");
    }
}
