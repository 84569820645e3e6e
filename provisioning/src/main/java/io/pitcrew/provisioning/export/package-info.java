/// What was recorded, handed out for others to use: as the bytes that the kiosks wrote, so that hashes and signatures
/// can
/// be checked by anybody.
@NullMarked
package io.pitcrew.provisioning.export;

import org.jspecify.annotations.NullMarked;
