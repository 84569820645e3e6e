package io.pitcrew.kiosk.flow;

import java.util.Optional;

/// What somebody does who reads what changed.
public sealed interface Reading {
    /// @param asked their question is on the disk
    record Looking(boolean asked) implements Reading {}

    /// "I have a question": which; then whether they want to be told what comes of it.
    record Asking(Optional<Ask> what) implements Reading {}

    /// @param question it is a question that is being written down; else that they have read it
    record Writing(long ticket, boolean question) implements Reading {}

    /// It could not be written down: what to do.
    record NotRecorded(String reason) implements Reading {}

    /// What can be asked with one touch.
    enum Ask {
        UNCLEAR("I do not understand what changed."),
        UNFIT("This does not fit our machine."),
        DOUBT("I think that the new words are wrong.");

        private final String words;

        Ask(String words) {
            this.words = words;
        }

        /// For whoever answers, in the language of the program.
        public String words() {
            return words;
        }
    }
}
