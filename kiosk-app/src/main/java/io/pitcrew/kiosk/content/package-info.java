/// The releases this kiosk holds: fetch what is missing, verify every byte, prepare, switch with one commit; and read
/// what is in force.
@NullMarked
package io.pitcrew.kiosk.content;

import org.jspecify.annotations.NullMarked;
