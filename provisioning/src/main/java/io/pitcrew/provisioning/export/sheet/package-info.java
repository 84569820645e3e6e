/// Rows for spreadsheets and for whatever else reads comma-separated values: one place that knows how a cell is
/// written.
@NullMarked
package io.pitcrew.provisioning.export.sheet;

import org.jspecify.annotations.NullMarked;
