/// The command that hands out what was recorded, in the forms of others: tables, statements, badges, evidence. Whatever
/// is not handed out is told beside it.
@NullMarked
package io.pitcrew.provisioning.cli.handout;

import org.jspecify.annotations.NullMarked;
