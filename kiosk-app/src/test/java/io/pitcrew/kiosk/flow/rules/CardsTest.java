package io.pitcrew.kiosk.flow.rules;

import static io.pitcrew.kiosk.flow.rules.PressShop.AMARA;
import static io.pitcrew.kiosk.flow.rules.PressShop.CLEANING;
import static io.pitcrew.kiosk.flow.rules.PressShop.DIE_CHANGE;
import static io.pitcrew.kiosk.flow.rules.PressShop.EN;
import static io.pitcrew.kiosk.flow.rules.PressShop.JAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Floor;
import io.pitcrew.kiosk.flow.Floor.Fate;
import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.jobaid.JobAid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CardsTest {
    private final Kiosk kiosk = new Kiosk();

    @Test
    void aCurrentCardLeadsToItsAid() {
        kiosk.changed();
        Fate.Current current = told(Fate.Current.class, CardCode.of(aid(JAM, 1), EN));
        assertEquals(JAM, current.aid().id());
        kiosk.touch(new Touch.OpenAid(JAM));
        assertEquals(JAM, kiosk.floor(Floor.Cover.class).aid().id());
        assertTrue(kiosk.appends().isEmpty(), "looking up is nobody's record");
    }

    @Test
    void anOutdatedCardIsToldWithWhatItWasAndLeadsToWhatHolds() {
        CardCode old = CardCode.of(aid(DIE_CHANGE, 1), EN);
        CardCode.Since since = new CardCode.Since(new ReleaseNumber(1), Instant.EPOCH);
        kiosk.memory.cards.put(old, since);
        kiosk.newRelease();
        Fate.Outdated outdated = told(Fate.Outdated.class, old);
        assertEquals(Optional.of(since), outdated.printed());
        kiosk.touch(new Touch.OpenAid(DIE_CHANGE));
        assertEquals(aid(DIE_CHANGE, 2), kiosk.floor(Floor.Cover.class).aid());
    }

    @Test
    void aCardOfAWithdrawnAidLeadsToItsReplacement() {
        CardCode card = CardCode.of(aid(JAM, 1), EN);
        kiosk.memory.withdraw(JAM, Optional.of(CLEANING));
        kiosk.changed();
        assertEquals(JAM, told(Fate.Withdrawn.class, card).stone().aid());
        assertEquals(
                List.of(CLEANING),
                kiosk.floor(Floor.Validity.class).offered().stream()
                        .map(JobAid::id)
                        .toList());
        kiosk.touch(new Touch.OpenAid(CLEANING));
        assertEquals(CLEANING, kiosk.floor(Floor.Cover.class).aid().id());
    }

    @Test
    void aCardOfNothingIsToldAndADigitThatIsWrongToo() {
        kiosk.changed();
        CardCode strange = CardCode.of(renamed(aid(JAM, 1), new AidId("of-another-plant")), EN);
        assertEquals(strange, told(Fate.Unknown.class, strange).card());
        String digits = CardCode.of(aid(JAM, 1), EN).digits();
        char wrong = digits.charAt(3) == '9' ? '0' : (char) (digits.charAt(3) + 1);
        kiosk.touch(new Touch.Back(), new Touch.Card());
        type(digits.substring(0, 3) + wrong + digits.substring(4));
        assertTrue(kiosk.floor(Floor.TypingCard.class).wrong());
        type(digits);
        assertEquals(
                Fate.Current.class, kiosk.floor(Floor.Validity.class).fate().getClass());
    }

    @Test
    void aScannerMayBeginAnywhereWhereCardsAreLookedUp() {
        kiosk.changed().tap(AMARA);
        type(CardCode.of(aid(JAM, 1), EN).digits());
        assertEquals(
                Fate.Current.class, kiosk.floor(Floor.Validity.class).fate().getClass());
        kiosk.touch(new Touch.Back());
        kiosk.floor(Floor.AtHome.class);
        kiosk.touch(new Touch.Card(), new Touch.Key('1'), new Touch.Key('2'), new Touch.Key('<'));
        assertEquals("1", kiosk.floor(Floor.TypingCard.class).digits());
    }

    @Test
    void aCardOfWhatIsRecalledLeadsToTheRecall() {
        kiosk.memory.recall(JAM, Optional.empty());
        kiosk.changed().touch(new Touch.LookUp(), new Touch.Card());
        type(CardCode.of(aid(JAM, 1), EN).digits());
        assertEquals(JAM, kiosk.floor(Floor.Recalled.class).entry().aid());
    }

    @Test
    void whatTheCardSaysIsJudgedAgainWhenAReleaseComes() {
        kiosk.changed();
        told(Fate.Current.class, CardCode.of(aid(DIE_CHANGE, 1), EN));
        kiosk.newRelease();
        assertEquals(
                Fate.Outdated.class, kiosk.floor(Floor.Validity.class).fate().getClass());
    }

    @Test
    void workBegunByAWithdrawnAidIsToldFirstAndMayBeFinished() {
        kiosk.changed().tap(AMARA).touch(new Touch.OpenAid(DIE_CHANGE), new Touch.Start(0), new Touch.Next());
        String work = kiosk.floor(Floor.AtStep.class).run().work();
        kiosk.touch(new Touch.Close());
        kiosk.memory.withdraw(DIE_CHANGE, Optional.of(CLEANING));
        kiosk.changed().touch(new Touch.GoOn(work));
        Fate.Withdrawn gone = (Fate.Withdrawn) kiosk.floor(Floor.Validity.class).fate();
        assertEquals(work, gone.begun().orElseThrow().work());
        kiosk.touch(new Touch.GoOn(work));
        assertEquals(work, kiosk.floor(Floor.AtStep.class).run().work());
    }

    @Test
    void anOpenCoverOfWhatIsWithdrawnTellsIt() {
        kiosk.changed().tap(AMARA).touch(new Touch.OpenAid(JAM));
        kiosk.memory.withdraw(JAM, Optional.empty());
        kiosk.newRelease();
        Floor.Validity told = kiosk.floor(Floor.Validity.class);
        assertEquals(List.of(), told.offered());
        assertEquals(JAM, ((Fate.Withdrawn) told.fate()).stone().aid());
    }

    @Test
    void aLeadToWhatIsWithdrawnTellsIt() {
        kiosk.changed().tap(AMARA).touch(new Touch.Help(), new Touch.OpenAid(PressShop.NO_STROKE));
        kiosk.memory.withdraw(JAM, Optional.of(CLEANING));
        kiosk.changed().touch(new Touch.Choose(3));
        assertEquals(
                JAM,
                ((Fate.Withdrawn) kiosk.floor(Floor.Validity.class).fate())
                        .stone()
                        .aid());
    }

    @Test
    void aRecallsReplacementThatWasWithdrawnLeadsOnToWhatReplacedIt() {
        kiosk.memory.withdraw(JAM, Optional.of(CLEANING));
        kiosk.changed();
        assertEquals(
                Optional.of(CLEANING),
                kiosk.floor()
                        .setting()
                        .instead(kiosk.floor()
                                .setting()
                                .paper()
                                .withdrawn()
                                .of(JAM)
                                .orElseThrow())
                        .map(JobAid::id));
    }

    private <F extends Fate> F told(Class<F> expected, CardCode card) {
        kiosk.touch(new Touch.LookUp(), new Touch.Card());
        type(card.digits());
        Fate fate = kiosk.floor(Floor.Validity.class).fate();
        assertEquals(expected, fate.getClass());
        return expected.cast(fate);
    }

    private void type(String digits) {
        digits.chars().forEach(c -> kiosk.touch(new Touch.Key((char) c)));
    }

    private static JobAid aid(AidId id, long release) {
        return PressShop.aids(release).stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JobAid renamed(JobAid aid, AidId id) {
        return new JobAid(
                JobAid.FORMAT,
                id,
                aid.owner(),
                aid.review(),
                aid.seconds(),
                aid.safety(),
                aid.cover(),
                aid.reason(),
                aid.recheck(),
                aid.prerequisites(),
                aid.source(),
                aid.texts(),
                aid.steps());
    }
}
