/// Skills that people have shown, as badges that they can carry elsewhere: Open Badges 3.0, each a verifiable
/// credential
/// in a signed JWT that holds the key to check it with. A badge rests on a record and has its id.
@NullMarked
package io.pitcrew.provisioning.export.badge;

import org.jspecify.annotations.NullMarked;
