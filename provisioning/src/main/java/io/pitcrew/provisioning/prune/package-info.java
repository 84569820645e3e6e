/// What operations' own disk need not keep any more: pictures and videos of releases long gone that nobody ever worked
/// by. Words are small and stay, so that whatever is on record can be shown as it was.
@NullMarked
package io.pitcrew.provisioning.prune;

import org.jspecify.annotations.NullMarked;
