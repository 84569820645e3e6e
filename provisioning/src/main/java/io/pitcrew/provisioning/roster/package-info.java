/// Who works here: imported from the personnel system's list, kept by operations alone, and given to kiosks encrypted.
/// Employee numbers never leave the operations home; badge numbers are digested while they are read.
@NullMarked
package io.pitcrew.provisioning.roster;

import org.jspecify.annotations.NullMarked;
