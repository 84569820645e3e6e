/// `pitcrew print`: what hangs on paper where no kiosk stands.
@NullMarked
package io.pitcrew.provisioning.cli.paper;

import org.jspecify.annotations.NullMarked;
