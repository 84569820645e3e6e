/// The commands around a recall: stop the use of something, take that back, see what is recalled and where that is
/// proved, and who worked by it.
@NullMarked
package io.pitcrew.provisioning.cli.recall;

import org.jspecify.annotations.NullMarked;
