package io.pitcrew.kiosk.ledger;

import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;

/// What is to be recorded; the ledger adds place in the chain, id and time.
public record Draft(Context context, Fact fact) {}
