/// Who has done or signed what, when last, and whether it still says the same: the training matrix, as a table and as a
/// page. It is computed from the records alone.
@NullMarked
package io.pitcrew.provisioning.export.matrix;

import org.jspecify.annotations.NullMarked;
