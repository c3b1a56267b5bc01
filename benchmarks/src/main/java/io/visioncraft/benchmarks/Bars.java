package io.visioncraft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws groups of horizontal bars as SVG: a bar to the median, a whisker over the quartiles, a mark where the target of the group
 * is.
 */
final class Bars {

    private static final List<String> COLOURS = List.of("#2b6cb0", "#90cdf4", "#a0aec0");

    private static final int WIDTH = 900;
    private static final int LEFT = 290;
    private static final int RIGHT = 70;
    private static final int TOP = 64;
    private static final int BAR = 13;
    private static final int GAP = 14;

    private final String title;
    private final List<String> series;
    private final List<Group> groups = new ArrayList<>();

    private record Group(String name, List<Spread> values, double target) {}

    Bars(String title, List<String> series) {
        this.title = title;
        this.series = series;
    }

    /**
     * Adds a group.
     *
     * @param values one for each series
     * @param target where the mark is; infinite for none
     */
    void group(String name, List<Spread> values, double target) {
        groups.add(new Group(name, values, target));
    }

    String svg() {
        int each = BAR * series.size() + GAP;
        int bottom = TOP + each * groups.size();
        double most = most();
        double step = step(most);
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                bottom + 30);
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        add(svg, "<text x=\"12\" y=\"22\" font-size=\"15\" font-weight=\"bold\">%s</text>", escaped(title));
        legend(svg);
        for (int n = 0; n * step <= most; n++) {
            double x = x(n * step, most);
            add(svg, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#e2e8f0\"/>", x, x, TOP - 6, bottom);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#4a5568\">%s</text>",
                    x,
                    bottom + 16,
                    number(n * step));
        }
        for (int n = 0; n < groups.size(); n++) {
            group(svg, groups.get(n), TOP + each * n, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend(StringBuilder svg) {
        int x = 12;
        for (int n = 0; n < series.size(); n++) {
            add(svg, "<rect x=\"%d\" y=\"35\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, COLOURS.get(n));
            add(svg, "<text x=\"%d\" y=\"45\">%s</text>", x + 17, escaped(series.get(n)));
            x += 40 + 7 * series.get(n).length();
        }
        if (groups.stream().anyMatch(group -> Double.isFinite(group.target))) {
            add(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"34\" y2=\"48\" stroke=\"#c53030\" stroke-width=\"2\"/>",
                    x + 6,
                    x + 6);
            add(svg, "<text x=\"%d\" y=\"45\">target on Hibernate</text>", x + 14);
        }
    }

    private static void group(StringBuilder svg, Group group, int top, double most) {
        int bars = group.values.size();
        add(
                svg,
                "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LEFT - 8,
                top + bars * BAR / 2.0 + 4,
                escaped(group.name));
        for (int n = 0; n < bars; n++) {
            Spread value = group.values.get(n);
            if (!Double.isFinite(value.median())) {
                continue;
            }
            int y = top + n * BAR;
            add(
                    svg,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LEFT,
                    y,
                    x(value.median(), most) - LEFT,
                    BAR - 2,
                    COLOURS.get(n));
            double middle = y + (BAR - 2) / 2.0;
            add(
                    svg,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#1a202c\"/>",
                    x(value.low(), most),
                    x(value.high(), most),
                    middle,
                    middle);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"10\" fill=\"#4a5568\">%s</text>",
                    Math.max(x(value.median(), most), x(value.high(), most)) + 5,
                    middle + 3.5,
                    number(value.median()));
        }
        if (Double.isFinite(group.target)) {
            double x = x(group.target, most);
            add(
                    svg,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#c53030\" stroke-width=\"2\"/>",
                    x,
                    x,
                    top - 2,
                    top + bars * BAR);
        }
    }

    private double most() {
        return groups.stream()
                .flatMap(group -> Stream.concat(group.values.stream().map(Spread::high), Stream.of(group.target)))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    /** A round number of which a handful reaches the end. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double factor : new double[] {0.1, 0.2, 0.5, 1, 2}) {
            if (most / (factor * power) <= 10) {
                return factor * power;
            }
        }
        return 5 * power;
    }

    private static double x(double value, double most) {
        return LEFT + value / most * (WIDTH - LEFT - RIGHT);
    }

    private static String number(double value) {
        if (value >= 10 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
