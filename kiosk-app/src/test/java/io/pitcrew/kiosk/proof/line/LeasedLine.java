package io.pitcrew.kiosk.proof.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A line as a process, for programs that are no part of this one. Says the port at which it is reached, then obeys:
/// `cut` breaks every connection, `count` says how many bytes were sent down and how many up. Ends with its input.
final class LeasedLine {
    private LeasedLine() {}

    /// @param args port of the server; bytes a second; milliseconds of delay, one way; segments under way
    public static void main(String[] args) throws IOException {
        Line.Nature nature = new Line.Nature(
                Long.parseLong(args[1]),
                TimeUnit.MICROSECONDS.toNanos((long) (1000 * Double.parseDouble(args[2]))),
                0,
                Integer.parseInt(args[3]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Line line = new Line(Integer.parseInt(args[0]), nature, 7)) {
            System.out.println(line.port());
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                switch (order) {
                    case "cut" -> {
                        line.cut();
                        System.out.println("cut");
                    }
                    case "count" -> System.out.println(line.sentDown() + " " + line.sentUp());
                    default -> throw new IllegalArgumentException(order);
                }
            }
        }
        System.exit(0);
    }
}
