package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Head;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps records for good. Nothing in it is ever changed or removed, and it believes what it is given: what counts is
/// decided by [Collector]. All methods throw [StoreUnavailable] if the store can be neither read nor written; then
/// nothing of the call has happened. One thread at a time uses it; where several collectors share what is behind it,
/// each has its own.
public interface RecordStore extends AutoCloseable {

    /// How far it is with one kiosk.
    ///
    /// @param generation of the store
    /// @param n counts what was committed or asked for again about this kiosk, within the generation
    /// @param heads of its main chains, the newest chain first
    record Standing(long generation, long n, List<Head> heads) {}

    /// Does work that others who share the store must not do at the same time for the same kiosk.
    <T> T exclusively(KioskId kiosk, Supplier<T> work);

    /// Commits what the work stores as one: all of it, or nothing if it throws. Not within another.
    <T> T together(Supplier<T> work);

    /// Where lines wait for a signature; as shared as the store.
    Waiting waiting();

    /// The end of the main chain; [Head#before] if there is none yet.
    Head head(KioskId kiosk, Chain chain);

    /// Is exactly this record stored, on whichever branch? [Head#before] always is.
    boolean holds(Head record);

    /// Stores all or none. Records that are there already (same chain, seq and hash) stay as they are. When this
    /// returns they survive a power cut.
    ///
    /// @param run records of one kiosk and chain, in order; those of the main branch continue [#head] without a gap
    void append(List<StoredRecord> run);

    Standing standing(KioskId kiosk);

    /// As [#standing], with the next n.
    Standing again(KioskId kiosk);

    /// Every kiosk that has a record here.
    List<KioskId> kiosks();

    /// Every record: by kiosk, then by the order in which its chains began, then by seq, the main branch first.
    void each(Consumer<StoredRecord> reader);

    /// Those of the main branch of a chain that came after one, by seq.
    void after(Head last, Consumer<StoredRecord> reader);

    /// The next few of these, for whoever is slow with them: nothing of the store is held meanwhile.
    ///
    /// @param most at most so many
    List<StoredRecord> next(Head last, int most);

    @Override
    void close();
}
