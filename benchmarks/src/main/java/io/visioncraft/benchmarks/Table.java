package io.visioncraft.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown. */
public final class Table {

    private final List<String> lines = new ArrayList<>();

    public Table(List<String> columns) {
        row(columns);
        lines.add("|" + " --- |".repeat(columns.size()));
    }

    public void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
