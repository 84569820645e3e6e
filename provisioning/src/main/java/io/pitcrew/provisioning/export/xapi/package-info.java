/// Records as statements of the Experience API (IEEE 9274.1.1, xAPI 2.0, and 1.0.3), for learning record stores. A
/// statement has the id of its record, so whoever gets it twice has it once. Only what says something of a person's
/// work
/// by an aid becomes a statement; people appear by pseudonym, under an address of the owner's own.
@NullMarked
package io.pitcrew.provisioning.export.xapi;

import org.jspecify.annotations.NullMarked;
