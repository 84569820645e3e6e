package io.pitcrew.provisioning.plant.text;

import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether every answer of an aid leads somewhere, and something leads to every step. Options lead forwards only: so
/// nobody goes round for ever, and what has to be done again is said as a way (`fix`).
///
/// @param symptom a tree: only choices lead on in it, and every other step is an end that asks whether it helped
public record Branches(AidText text, boolean symptom, Problems problems) {

    public void check() {
        List<String> ids = text.ids().stream().map(StepId::value).toList();
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int i = 0; i < ids.size(); i++) {
            Authored step = text.steps().get(i);
            Optional<Options> options = step.fence(Fence.Kind.CHOOSE).map(Options::new);
            if (!reached.contains(i)) {
                step.problem(
                        problems,
                        step.line(),
                        "nothing leads to step '" + step.id() + "'",
                        "no answer before it goes on to here",
                        "let an option lead on or to it, or remove it");
                reached.add(i); // told once, not for everything behind it
            }
            if (options.isEmpty() && symptom) {
                end(step);
            } else if (options.isEmpty()) {
                reached.add(i + 1);
            } else {
                follow(options.get(), i, ids, reached);
            }
        }
    }

    private void follow(Options options, int at, List<String> ids, Set<Integer> reached) {
        for (String letter : options.letters()) {
            Optional<String> target = options.target(letter);
            if (target.isPresent()) {
                reached.add(target(options, letter, target.get(), at, ids));
            } else if (options.aid(letter).isPresent()) {
                aid(options, letter);
            } else if (options.way(letter).isEmpty()) {
                reached.add(at + 1);
            }
        }
    }

    private void end(Authored step) {
        if (step.fence(Fence.Kind.CHECK).isEmpty()) {
            step.problem(
                    problems,
                    step.line(),
                    "step '" + step.id() + "' leads nowhere",
                    "nobody would know whether it helped",
                    "let it choose further, or end it with a check: did it help?");
        }
    }

    private void aid(Options options, String letter) {
        if (!symptom) {
            String what = "option " + letter + " leads to another aid";
            String why = "this one would never be finished; only symptoms lead on so";
            options.fence().problem(problems, options.lineOfAid(letter), what, why, "name it in the words of a way");
        }
    }

    private int target(Options options, String letter, String target, int at, List<String> ids) {
        int to = ids.indexOf(target);
        int line = options.lineOfTarget(letter);
        if (to < 0) {
            String what = "there is no step '" + target + "' in this aid";
            options.fence()
                    .problem(
                            problems,
                            line,
                            what,
                            "option " + letter + " would lead nowhere",
                            Nearest.hint(target, ids));
        } else if (to <= at) {
            options.fence()
                    .problem(
                            problems,
                            line,
                            "option " + letter + " leads back to step '" + target + "'",
                            "somebody could go round for ever",
                            "lead to a later step, or say " + letter + "-fix: what to do before answering again");
        }
        return to;
    }
}
