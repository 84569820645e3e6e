package io.pitcrew.station.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Everything that is wrong with what a person wrote, gathered while reading goes on: a person gets the whole list at
/// once, not one mistake a run. For one thread.
public final class Problems {
    private final List<Problem> all = new ArrayList<>();
    private final List<Problem> advised = new ArrayList<>();

    public void add(Problem problem) {
        all.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        all.addAll(problems);
    }

    /// A problem of a file as a whole, such as one that does not exist.
    public void file(String file, String what, String why, String remedy) {
        add(new Problem(file, 0, 0, what, why, remedy));
    }

    /// What is allowed and not good: told beside the problems, and nothing stops for it.
    public void advise(Problem advice) {
        advised.add(advice);
    }

    /// By file, line and column; each once.
    public List<Problem> advice() {
        return advised.stream().distinct().sorted().toList();
    }

    public boolean none() {
        return all.isEmpty();
    }

    /// For asking later whether a part added any.
    public int count() {
        return all.size();
    }

    /// By file, line and column; each once.
    public List<Problem> sorted() {
        return all.stream().distinct().sorted().toList();
    }
}
