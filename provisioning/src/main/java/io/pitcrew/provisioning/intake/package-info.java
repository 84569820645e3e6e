/// Authors start from what they have: a Word or PowerPoint procedure becomes the folder of an aid, as near to what
/// `pitcrew check` asks for as the document says it. What the document does not say is left open and told, with the
/// place
/// in the document; nothing is invented. The files themselves are read in `office`.
@NullMarked
package io.pitcrew.provisioning.intake;

import org.jspecify.annotations.NullMarked;
