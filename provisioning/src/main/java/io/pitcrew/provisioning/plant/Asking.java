package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Fence;
import io.pitcrew.provisioning.plant.text.Fence.Kind;
import io.pitcrew.provisioning.plant.text.Options;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Lead;
import java.util.List;
import java.util.Optional;

/// What a step asks for besides yes, no and a number: a choice, time, a question.
record Asking(Authored step, Problems problems) {
    private static final int LONGEST_TIME = 3600;

    /// Empty if the step asks for none of these, or if the block has a mistake.
    Optional<Action> action() {
        return step.fence(Kind.CHOOSE)
                .flatMap(f -> choose(new Options(f)))
                .or(() -> step.fence(Kind.TIMER).flatMap(this::timer))
                .or(() -> step.fence(Kind.QUESTION).flatMap(f -> question(new Options(f))));
    }

    private static Optional<Action> choose(Options options) {
        List<Lead> leads =
                options.letters().stream().map(letter -> lead(options, letter)).toList();
        return leads.size() < 2 ? Optional.empty() : Optional.of(new Action.Choose(leads));
    }

    /// A step that is not there has been told; any other id does.
    private static Lead lead(Options options, String letter) {
        Optional<Lead> way = options.way(letter).map(Lead.Out::new);
        return way.or(() -> options.aid(letter).flatMap(Asking::aid))
                .or(() -> options.target(letter).flatMap(Asking::id).map(Lead.To::new))
                .orElseGet(Lead.On::new);
    }

    private static Optional<Lead> aid(String text) {
        String[] named = text.split("#", 2);
        try {
            Optional<StepId> step = named.length == 1 ? Optional.empty() : Optional.of(new StepId(named[1]));
            return Optional.of(new Lead.Aid(new AidId(named[0]), step));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // told: no aid has such a name
        }
    }

    private static Optional<StepId> id(String text) {
        try {
            return Optional.of(new StepId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Action> timer(Fence fence) {
        Optional<Integer> seconds = fence.value("seconds").flatMap(text -> seconds(fence, text));
        Optional<Boolean> early = fence.value("early").flatMap(text -> {
            if (!List.of("yes", "no").contains(text)) {
                say(fence, "early", "'" + text + "' is neither yes nor no", "write early: yes or early: no");
                return Optional.empty();
            }
            return Optional.of(text.equals("yes"));
        });
        return seconds.flatMap(s -> early.map(e -> new Action.Timer(s, e)));
    }

    private Optional<Integer> seconds(Fence fence, String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 1 && seconds <= LONGEST_TIME) {
                return Optional.of(seconds);
            }
        } catch (NumberFormatException e) {
            // told below: no number, or none that can be waited
        }
        say(fence, "seconds", "'" + text + "' is no time", "write whole seconds, 1 to " + LONGEST_TIME);
        return Optional.empty();
    }

    private static Optional<Action> question(Options options) {
        List<Integer> right = options.right();
        int answers = options.letters().size();
        return answers < 2 || right.isEmpty() ? Optional.empty() : Optional.of(new Action.Question(answers, right));
    }

    private void say(Fence fence, String key, String what, String remedy) {
        fence.problem(problems, fence.lineOf(key), what, "the screen could not count it down", remedy);
    }
}
