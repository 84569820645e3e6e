/// The maintenance screen: reader, connection, content and space as they are now.
@NullMarked
package io.pitcrew.kiosk.ui.service;

import org.jspecify.annotations.NullMarked;
