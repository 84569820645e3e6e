/// One worker at one aid, as values: which steps are done and how, which time runs, and what lies over the step.
/// [Run] knows how an answer leads on; where a person may go from there is for the rules.
@NullMarked
package io.pitcrew.kiosk.flow.run;

import org.jspecify.annotations.NullMarked;
