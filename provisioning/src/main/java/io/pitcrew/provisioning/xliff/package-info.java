/// Words for translators and back, as XLIFF 2.1: a unit for each title, line, warning and answer. The structure of an
/// aid is
/// never in the translator's hands: what comes back are words for known units, put into the text that was there.
@NullMarked
package io.pitcrew.provisioning.xliff;

import org.jspecify.annotations.NullMarked;
