/// What stands behind the scripts in `proof`: programs that measure and attack. They are no tests; each prints a table
/// and says whether its row holds.
@NullMarked
package io.pitcrew.provisioning.proof;

import org.jspecify.annotations.NullMarked;
