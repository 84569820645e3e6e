/// Releases in folders: on a stick, with a signed paper that says for whom, and for a web server that hands chunks out
/// by
/// hash. What was written is read back and verified; what is there already is not written again.
@NullMarked
package io.pitcrew.provisioning.bundle;

import org.jspecify.annotations.NullMarked;
