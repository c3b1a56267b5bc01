package io.visioncraft.verification.pages;

/**
 * How often something was tried on a store.
 *
 * @param store the store, as its test class calls it
 * @param name what was tried
 * @param count how often
 * @param detail what else there is to say, or nothing
 */
record Figure(String store, String name, int count, String detail) {

    /** Reads a line that the suites of the TCK leave under {@code target}: store, name, count and detail, with tabs between. */
    static Figure read(String line) {
        String[] cells = line.split("\t", 4);
        if (cells.length < 3) {
            throw new IllegalArgumentException("Not a figure: " + line);
        }
        return new Figure(cells[0], cells[1], Integer.parseInt(cells[2]), cells.length > 3 ? cells[3] : "");
    }
}
