/// The operations home: a folder that holds what operations must not lose and nobody else may read. Settings, the keys
/// of each role, the trust root, the register of kiosks, and the folders that are carried to them.
@NullMarked
package io.pitcrew.provisioning.keys;

import org.jspecify.annotations.NullMarked;
