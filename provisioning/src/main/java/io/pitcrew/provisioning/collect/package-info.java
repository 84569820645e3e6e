/// Receiving what the kiosks recorded, so that it can be relied on later. A record counts only once a signature of its
/// kiosk's ledger key covers it, directly or through the hashes of the records after it; until then it waits in memory,
/// displaces nothing and is told to nobody. What counts is committed first and acknowledged then. Whoever sits between
/// (the broker, somebody with its password) can delay and drop, but neither add, change nor suppress unnoticed.
@NullMarked
package io.pitcrew.provisioning.collect;

import org.jspecify.annotations.NullMarked;
