package io.pitcrew.provisioning.cli.terminal;

import io.pitcrew.provisioning.broker.BrokerCannotStart;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.demo.shopfloor.Stuck;
import io.pitcrew.provisioning.keys.KeysClosed;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;

/// How a command ends: a number for scripts, words for people.
public final class Exit {
    /// It did what it was asked to.
    public static final int OK = 0;
    /// What it was given has problems; they were told.
    public static final int PROBLEMS = 1;
    /// The command itself was not understood.
    public static final int USAGE = 2;
    /// The environment is in the way: a broker out of reach, a disk, a damaged file.
    public static final int ENVIRONMENT = 3;
    /// A mistake of ours.
    public static final int BUG = 4;

    private Exit() {}

    /// Tells the problems, a line each.
    public static int problems(Problems problems, PrintWriter err) {
        problems.sorted().forEach(err::println);
        int count = problems.count();
        err.println(count == 1 ? "1 problem" : count + " problems");
        return PROBLEMS;
    }

    /// Tells what a command could not deal with.
    public static int thrown(Exception thrown, PrintWriter err) {
        switch (thrown) {
            case NoHome home -> {
                err.println(home.getMessage());
                return PROBLEMS;
            }
            case KeysClosed closed -> {
                err.println(closed.getMessage());
                return PROBLEMS;
            }
            case NoSuchFileException missing -> err.println("There is no file " + missing.getMessage() + ".");
            case IOException disk -> err.println("The disk: " + disk.getMessage());
            case Malformed damaged ->
                err.println("A file of the operations home is damaged: " + damaged.getMessage()
                        + ". Restore it from a copy of the home.");
            case NotDelivered broker ->
                err.println("Not delivered: " + broker.getMessage()
                        + ". It is kept; run the command again when the broker is there.");
            case BrokerCannotStart broker -> err.println(broker.getMessage());
            case StoreUnavailable store -> err.println(store.getMessage());
            case Stuck demo -> err.println("The demo cannot go on: " + demo.getMessage());
            default -> {
                err.println("This is a mistake in Pitcrew, not yours. Please report it with these lines:");
                thrown.printStackTrace(err);
                return BUG;
            }
        }
        return ENVIRONMENT;
    }
}
