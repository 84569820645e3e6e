/// Chunks from any web server that has them as files: `<base>/<first two digits of the hash>/<hash>`. What it sends is
/// bytes and no more: nothing of it is believed, its redirections lead to no other scheme, and what is too long is cut
/// off before it is read.
@NullMarked
package io.pitcrew.kiosk.content.http;

import org.jspecify.annotations.NullMarked;
