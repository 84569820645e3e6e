/// What an auditor is given: one file with everything that kiosks signed for, and the judgement of it. Nothing here
/// reads an operations home, a network or a clock: the file, the fingerprint on the recovery sheet and acknowledgements
/// that somebody kept elsewhere are all there is, so that anybody can repeat it years later.
@NullMarked
package io.pitcrew.provisioning.evidence;

import org.jspecify.annotations.NullMarked;
