/// The rules of the Sign screen: what a badge means there, what fingers at the pad do, and that nothing is signed but
/// by badge, PIN and disk. Where it leads from and back to is for the other rules.
@NullMarked
package io.pitcrew.kiosk.flow.signing;

import org.jspecify.annotations.NullMarked;
