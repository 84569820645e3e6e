/// What is known of each person, put up for every kiosk: computed from the settled records of the store, sealed, and
/// replaced when a record changed it. Nothing of it is kept: whoever reads the same store puts up the same.
@NullMarked
package io.pitcrew.provisioning.people;

import org.jspecify.annotations.NullMarked;
