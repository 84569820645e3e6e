package io.pitcrew.provisioning.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A row of a table that is a value to measure: what, between which limits, in which unit. Where a number could be read
/// in two ways (`1,000`) or no unit is said, it is none: a limit is never guessed.
record Limits(String label, String unit, BigDecimal low, BigDecimal high) {
    private static final String NUMBER = "([-−+]?\\d+(?:[.,]\\d+)?)";
    private static final String UNIT = "\\s*([^\\d\\s.,;:±()\\[\\]–-][^\\d,;:±()\\[\\]]{0,9}[23²³]?)?";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + UNIT + "\\s*(?:[-–—…]|\\.{2,3}|\\bto\\b|\\bbis\\b|\\bdo\\b)\\s*" + NUMBER + UNIT);
    private static final Pattern TOLERANCE =
            Pattern.compile(NUMBER + UNIT + "\\s*(?:±|\\+/-|\\+-)\\s*" + NUMBER + UNIT);
    private static final Pattern ALONE = Pattern.compile(NUMBER + UNIT);
    private static final Pattern TWO_WAYS = Pattern.compile("[-−+]?\\d{1,3}[.,]\\d{3}");
    private static final Pattern IN_HEADER = Pattern.compile("[\\[(]\\s*(\\S{1,10})\\s*[\\])]");
    private static final Pattern LOW = Pattern.compile("min\\b.*|low.*|lower.*|von|from|unter.*|od");
    private static final Pattern HIGH = Pattern.compile("max\\b.*|high.*|upper.*|bis|to|ober.*|do");
    private static final Pattern UNITS = Pattern.compile("units?|einheit|jednostka|unidad");

    /// @param header of the columns; may be empty
    /// @param cells as plain words
    static Optional<Limits> of(List<String> header, List<String> cells) {
        Optional<String> label =
                cells.stream().filter(c -> c.matches(".*\\p{L}{2}.*")).findFirst();
        Optional<Limits> found = Optional.empty();
        for (int i = 0; i < cells.size() && found.isEmpty(); i++) {
            found = in(cells.get(i), unit(header, cells, i));
        }
        Optional<Limits> limits = found.or(() -> columns(header, cells));
        return limits.flatMap(l -> label.filter(words -> !RANGE.matcher(words).matches())
                .map(words -> new Limits(words, l.unit(), l.low(), l.high())));
    }

    /// `45.0 – 55.0 Nm`
    String range() {
        return low.toPlainString() + " – " + high.toPlainString() + " " + unit;
    }

    /// Is there a number in it that means one thing here and a thousand times as much there?
    static boolean twoWays(String cell) {
        return TWO_WAYS.matcher(cell).results().anyMatch(found -> !found.group().matches("[-−+]?0[.,].*"));
    }

    private static Optional<Limits> in(String cell, String unit) {
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            return limits(first(range.group(4), range.group(2), unit), number(range.group(1)), number(range.group(3)));
        }
        Matcher tolerance = TOLERANCE.matcher(cell);
        if (tolerance.matches()) {
            Optional<BigDecimal> by = number(tolerance.group(3));
            Optional<BigDecimal> nominal = number(tolerance.group(1));
            return limits(
                    first(tolerance.group(4), tolerance.group(2), unit),
                    nominal.flatMap(n -> by.map(n::subtract)),
                    nominal.flatMap(n -> by.map(n::add)));
        }
        return Optional.empty();
    }

    /// Least and greatest value in columns of their own.
    private static Optional<Limits> columns(List<String> header, List<String> cells) {
        int low = column(header, LOW);
        int high = column(header, HIGH);
        if (low < 0 || high < 0 || Math.max(low, high) >= cells.size()) {
            return Optional.empty();
        }
        Matcher least = ALONE.matcher(cells.get(low));
        Matcher greatest = ALONE.matcher(cells.get(high));
        return least.matches() && greatest.matches()
                ? limits(
                        first(greatest.group(2), least.group(2), unit(header, cells, low)),
                        number(least.group(1)),
                        number(greatest.group(1)))
                : Optional.empty();
    }

    private static Optional<Limits> limits(String unit, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.flatMap(l ->
                high.filter(h -> l.compareTo(h) <= 0 && !unit.isBlank()).map(h -> new Limits("", unit.strip(), l, h)));
    }

    private static Optional<BigDecimal> number(String written) {
        return TWO_WAYS.matcher(written).matches() && !written.matches("[-−+]?0[.,].*")
                ? Optional.empty()
                : Optional.of(new BigDecimal(written.replace(',', '.').replace('−', '-')));
    }

    /// From a column of units, or in brackets in the header: `Torque [Nm]`.
    private static String unit(List<String> header, List<String> cells, int at) {
        int column = column(header, UNITS);
        if (column >= 0 && column < cells.size()) {
            return cells.get(column);
        }
        Matcher inHeader = IN_HEADER.matcher(at < header.size() ? header.get(at) : "");
        return inHeader.find() ? String.valueOf(inHeader.group(1)) : "";
    }

    private static int column(List<String> header, Pattern name) {
        return IntStream.range(0, header.size())
                .filter(i -> name.matcher(header.get(i).toLowerCase(Locale.ROOT).strip())
                        .matches())
                .findFirst()
                .orElse(-1);
    }

    private static String first(String one, String other, String third) {
        return one != null && !one.isBlank() ? one : other != null && !other.isBlank() ? other : third;
    }
}
