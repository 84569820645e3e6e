/// What happened here, durably: records are appended with their outbox row in one transaction, sent in windows until
/// operations acknowledges them, and kept until they are safe.
@NullMarked
package io.pitcrew.kiosk.ledger;

import org.jspecify.annotations.NullMarked;
