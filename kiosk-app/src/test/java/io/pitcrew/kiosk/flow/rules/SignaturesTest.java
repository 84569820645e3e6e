package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.BRIEFING;
import static io.pitcrew.kiosk.flow.rules.PressShop.INES;
import static io.pitcrew.kiosk.flow.rules.PressShop.LOCK_OUT;
import static io.pitcrew.kiosk.flow.rules.PressShop.MARTA;
import static io.pitcrew.kiosk.flow.rules.PressShop.PIOTR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Event;
import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Pad;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Fact.PinSet.Cause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignaturesTest {
    private static final String PIN = "474";
    private final Kiosk kiosk = new Kiosk();

    @Test
    void theLastAnswerOfSuchAnAidLeadsToTheSignatureAndCompletesNothing() {
        toSigning(LOCK_OUT);
        assertEquals(List.of("StepDone"), facts());
        assertInstanceOf(
                Pad.Typing.class, kiosk.judged().floor(Floor.Signing.class).pad());
    }

    @Test
    void whoeverBeganInTheMiddleDoesTheRestBeforeSigning() {
        kiosk.tap(AMARA).touch(new Touch.OpenAid(BRIEFING)).touch(new Touch.Start(1));
        Floor.AtStep first = kiosk.touch(new Touch.Next()).floor(Floor.AtStep.class);
        assertEquals(0, first.run().at());
        assertInstanceOf(
                Floor.Signing.class,
                kiosk.touch(new Touch.Next()).touch(new Touch.Next()).floor());
    }

    @Test
    void nobodySignsForAStepThatTheDiskDidNotTake() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type(PIN).touch(new Touch.Sign());
        Keeper.Answer right = kiosk.keeper.answers().removeFirst();
        var nothingOnRecord = new Memory().home(Optional.of(AMARA));
        kiosk.happens(at -> new Event.AtPad(at, right.ticket(), right.answer(), nothingOnRecord));
        Floor.AtStep again = kiosk.floor(Floor.AtStep.class);
        assertEquals(0, again.run().at());
        assertFalse(again.run().settled());
        assertEquals(List.of(), kiosk.facts());
    }

    @Test
    void badgeSecondPersonAndPinSignAndOnlyTheDiskSaysSo() {
        toPad(LOCK_OUT);
        kiosk.wait(4).tap(AMARA).tap(PIOTR).type(PIN).touch(new Touch.Sign()).judged();
        Fact.Signed signed = (Fact.Signed) kiosk.facts().getFirst();
        assertEquals(List.of("Signed", "Completed"), facts());
        assertEquals(Optional.of(PIOTR.id()), signed.second());
        assertTrue(signed.badge() && signed.pin());
        assertEquals(Fact.Signed.Says.DONE, signed.says());
        assertInstanceOf(Pad.Writing.class, pad());
        assertFalse(kiosk.durable().floor(Floor.Done.class).canUndo());
    }

    @Test
    void theSignatureIsBoundToWhatWasDoneAndShown() {
        toPad(LOCK_OUT);
        var result = kiosk.home()
                .standing(kiosk.floor(Floor.Signing.class).run().work())
                .orElseThrow()
                .result();
        kiosk.wait(4).tap(AMARA).tap(PIOTR).type(PIN).touch(new Touch.Sign()).judged();
        assertEquals(result.hash(), ((Fact.Signed) kiosk.facts().getFirst()).result());
        assertEquals(1, result.steps().size());
        var context = kiosk.appends().getFirst().context();
        assertEquals(Optional.empty(), context.step());
        var aid = kiosk.floor(Floor.Signing.class).run().aid();
        assertEquals(Optional.of(aid.meaning()), context.meaning());
        assertEquals(Optional.of(aid.shown(PressShop.EN)), context.shown());
    }

    @Test
    void withoutTheBadgeOrTheSecondPersonAFullPinSignsNothing() {
        toPad(LOCK_OUT);
        assertTrue(kiosk.type(PIN).touch(new Touch.Sign()).effects().isEmpty());
        assertTrue(kiosk.wait(4).tap(AMARA).touch(new Touch.Sign()).effects().isEmpty());
        assertInstanceOf(Pad.Checking.class, checked(kiosk.tap(PIOTR)));
    }

    @Test
    void thePersonWhoSignsDoesNotStandBesideThemselves() {
        toPad(LOCK_OUT);
        kiosk.wait(4).tap(AMARA);
        assertEquals(Optional.empty(), kiosk.floor(Floor.Signing.class).beside());
    }

    @Test
    void inTheSameSessionTheNextSignatureNeedsThePinOnly() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type(PIN).touch(new Touch.Sign()).judged().durable();
        kiosk.touch(new Touch.Close());
        toSigningFromHome(BRIEFING);
        kiosk.judged().type(PIN).touch(new Touch.Sign()).judged();
        assertFalse(((Fact.Signed) kiosk.facts().getFirst()).badge());
        kiosk.durable().touch(new Touch.SignOut());
        toPad(BRIEFING);
        assertTrue(kiosk.type(PIN).touch(new Touch.Sign()).effects().isEmpty(), "a new session asks for the badge");
    }

    @Test
    void whereNobodyStandsByAnotherBadgeHandsOverAndTheDigitsAreForgotten() {
        toPad(BRIEFING);
        kiosk.type("47").tap(PIOTR);
        assertEquals(PIOTR.id(), kiosk.floor(Floor.AtHome.class).person().id());
        assertTrue(kiosk.keeper.empty());
        assertEquals(
                BRIEFING,
                kiosk.floor(Floor.AtHome.class).kept().orElseThrow().aid().id());
    }

    @Test
    void aThirdBadgeHandsOver() {
        toPad(LOCK_OUT);
        kiosk.tap(PIOTR).tap(MARTA);
        assertEquals(MARTA.id(), kiosk.floor(Floor.AtHome.class).person().id());
    }

    @Test
    void whoHasNoPinChoosesOneWithASupervisorsBadge() {
        toSigning(LOCK_OUT, Optional.empty());
        assertEquals(new Pad.Vouching(Cause.FIRST, Keeper.LENGTH), pad(kiosk.judged()));
        kiosk.tap(INES).type("474").touch(new Touch.PinTyped()).type("474").touch(new Touch.PinTyped());
        assertEquals(INES.id(), ((Pad.Keeping) pad()).chosen().vouched().by());
        assertInstanceOf(Pad.Typing.class, pad(kiosk.judged()));
        assertEquals(Optional.empty(), kiosk.floor(Floor.Signing.class).beside(), "to vouch is not to stand by");
    }

    @Test
    void whoIsNoSupervisorVouchesForNobody() {
        toSigning(BRIEFING, Optional.empty());
        kiosk.judged().tap(PIOTR);
        assertEquals(PIOTR.id(), kiosk.floor(Floor.AtHome.class).person().id());
    }

    @Test
    void twoThatDifferAndOneThatIsEasyAreChosenAgain() {
        toSigning(BRIEFING, Optional.empty());
        kiosk.judged()
                .tap(INES)
                .type("474")
                .touch(new Touch.PinTyped())
                .type("477")
                .touch(new Touch.PinTyped());
        assertEquals(Optional.of(Pad.Choosing.Refused.DIFFERS), ((Pad.Choosing) pad(kiosk.judged())).refused());
        kiosk.type("444").touch(new Touch.PinTyped()).type("444").touch(new Touch.PinTyped());
        assertEquals(Optional.of(Pad.Choosing.Refused.EASY), ((Pad.Choosing) pad(kiosk.judged())).refused());
    }

    @Test
    void aWrongPinSaysHowManyAreLeftAndHasToBeWaitedFor() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type("744").touch(new Touch.Sign()).judged();
        assertEquals(2, ((Pad.Typing) pad()).left());
        assertEquals(2, ((Pad.Typing) pad()).seconds());
        assertEquals(0, ((Pad.Typing) pad(kiosk.type("4"))).typed());
        assertEquals(1, ((Pad.Typing) pad(kiosk.wait(2).type("4"))).typed());
    }

    @Test
    void theLastWrongOneLocksUntilASupervisorsBadge() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA);
        for (int i = 0; i < Keeper.TRIES; i++) {
            kiosk.wait(3).type("744").touch(new Touch.Sign()).judged();
        }
        assertEquals(new Pad.Vouching(Cause.LOCKED, Keeper.LENGTH), pad());
        assertEquals(
                Cause.LOCKED, ((Pad.Choosing) pad(kiosk.tap(INES))).vouched().why());
    }

    @Test
    void aForgottenPinIsChosenAnewInTheSameWay() {
        toPad(BRIEFING);
        kiosk.type("4").touch(new Touch.PinForgotten());
        assertTrue(kiosk.keeper.empty());
        assertEquals(
                Cause.FORGOTTEN, ((Pad.Choosing) pad(kiosk.tap(INES))).vouched().why());
    }

    @Test
    void leftAloneTheLastStepRestsAndLeadsBackHere() {
        toPad(BRIEFING);
        kiosk.type("47").wait(121);
        assertTrue(kiosk.keeper.empty());
        kiosk.floor(Floor.Resting.class);
        kiosk.tap(AMARA).touch(new Touch.Next());
        assertEquals(0, kiosk.floor(Floor.Signing.class).rest() - kiosk.mono() - 120_000);
    }

    @Test
    void cancelledTheWorkStaysOpenAtItsLastStep() {
        toPad(LOCK_OUT);
        kiosk.type("4").touch(new Touch.Back());
        String work = kiosk.floor(Floor.AtStep.class).run().work();
        assertTrue(kiosk.keeper.empty());
        assertTrue(kiosk.home().standing(work).isPresent());
        kiosk.touch(new Touch.Next()).floor(Floor.Signing.class);
    }

    @Test
    void whatTheDiskDoesNotTakeIsNotSigned() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type(PIN).touch(new Touch.Sign()).judged().notRecorded("the disk is full");
        assertEquals(new Pad.NotSigned("the disk is full"), pad());
        assertInstanceOf(Pad.Typing.class, pad(kiosk.touch(new Touch.Next()).judged()));
    }

    @Test
    void anAnswerThatComesAfterAHandOverSignsNothing() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type(PIN).touch(new Touch.Sign()).tap(PIOTR).judged();
        assertEquals(List.of(), kiosk.facts());
        kiosk.floor(Floor.AtHome.class);
    }

    @Test
    void anAnswerToAnEarlierQuestionSignsNothing() {
        toPad(BRIEFING);
        kiosk.wait(4).tap(AMARA).type(PIN).touch(new Touch.Sign());
        kiosk.touch(new Touch.Back(), new Touch.Next());
        assertInstanceOf(Pad.Looking.class, pad(kiosk.judged()), "the PIN was right, and the signature was cancelled");
        assertEquals(List.of(), kiosk.facts());
    }

    @Test
    void theBadgeThatWakesAStepIsNotTheOneThatSigns() {
        kiosk.keeper.knows(AMARA.id(), PIN);
        kiosk.tap(AMARA).touch(new Touch.OpenAid(BRIEFING), new Touch.Start(0));
        kiosk.wait(121).floor(Floor.Resting.class);
        kiosk.tap(AMARA).touch(new Touch.Next(), new Touch.Next()).judged().type(PIN);
        assertTrue(kiosk.touch(new Touch.Sign()).effects().isEmpty());
    }

    private void toPad(AidId aid) {
        toSigning(aid);
        kiosk.judged();
    }

    private void toSigning(AidId aid) {
        toSigning(aid, Optional.of(PIN));
    }

    private void toSigning(AidId aid, Optional<String> pin) {
        pin.ifPresent(known -> kiosk.keeper.knows(AMARA.id(), known));
        kiosk.tap(AMARA);
        toSigningFromHome(aid);
    }

    private void toSigningFromHome(AidId aid) {
        kiosk.touch(new Touch.OpenAid(aid), new Touch.Start(0), new Touch.Next());
        if (aid.equals(BRIEFING)) {
            kiosk.touch(new Touch.Next());
        }
        kiosk.floor(Floor.Signing.class);
    }

    private Pad checked(Kiosk now) {
        return pad(now.touch(new Touch.Sign()));
    }

    private Pad pad(Kiosk now) {
        return now.floor(Floor.Signing.class).pad();
    }

    private Pad pad() {
        return pad(kiosk);
    }

    private List<String> facts() {
        return kiosk.facts().stream()
                .map(fact -> fact.getClass().getSimpleName())
                .toList();
    }
}
