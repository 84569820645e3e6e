package io.pitcrew.kiosk.content;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.release.Verdict;
import java.time.Instant;
import java.util.Optional;

/// Hears what becomes of releases. Called on the content thread.
public interface ContentWatch {

    /// Another release, or another station, or something of it that was missing.
    void inForce(Shelf shelf);

    void progress(Progress progress);

    /// Nobody listens.
    static ContentWatch nobody() {
        return new ContentWatch() {
            @Override
            public void inForce(Shelf shelf) {}

            @Override
            public void progress(Progress progress) {}
        };
    }

    /// News from operations.
    ///
    /// @param until by when operations promised to be heard of again
    record Heard(Instant at, Instant until) {}

    /// How far this kiosk is with what operations offers.
    ///
    /// @param offered the newest release heard of that could be believed
    /// @param objects missing of it
    /// @param bytes missing of it, at least
    /// @param waitsForSwap it is here whole and takes effect when the swap on trial is settled
    /// @param effective it is here whole and takes effect at this moment
    /// @param refused why the last offer was refused, until something newer is believed
    /// @param heard when operations was last heard of
    /// @param trouble why this kiosk itself cannot go on, fit to be shown
    record Progress(
            ReleaseNumber inForce,
            ReleaseNumber offered,
            int objects,
            long bytes,
            boolean waitsForSwap,
            Optional<Instant> effective,
            Optional<Verdict.Refused> refused,
            Optional<Heard> heard,
            Optional<String> trouble) {

        static Progress of(ReleaseNumber inForce) {
            return new Progress(
                    inForce,
                    inForce,
                    0,
                    0,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Progress heard(ReleaseNumber number, Heard news) {
            Optional<Instant> same = number.equals(offered) ? effective : Optional.empty();
            return new Progress(
                    inForce, number, objects, bytes, false, same, Optional.empty(), Optional.of(news), Optional.empty());
        }

        Progress missing(int moreObjects, long moreBytes) {
            return new Progress(
                    inForce, offered, moreObjects, moreBytes, false, effective, refused, heard, Optional.empty());
        }

        Progress waiting() {
            return new Progress(inForce, offered, 0, 0, true, Optional.empty(), refused, heard, Optional.empty());
        }

        Progress until(ReleaseNumber number, Instant effective) {
            return new Progress(inForce, number, 0, 0, false, Optional.of(effective), refused, heard, Optional.empty());
        }

        Progress inForce(ReleaseNumber number) {
            return new Progress(number, offered, 0, 0, false, Optional.empty(), refused, heard, Optional.empty());
        }

        Progress refused(Verdict.Refused why) {
            return new Progress(inForce, offered, 0, 0, waitsForSwap, effective, Optional.of(why), heard, trouble);
        }

        Progress troubled(String why) {
            return new Progress(
                    inForce, offered, objects, bytes, waitsForSwap, effective, refused, heard, Optional.of(why));
        }
    }
}
