package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A value in a JSON that the library rejects. Its cause is the rejection with the whole path of the value, as the parser tells it,
 * for a handler that looks for causes alone. Spring MVC treats it as any body that is not readable.
 */
final class RejectedJson extends MismatchedInputException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The rejection with paths from the rejected value on; Jackson's path leads to that value. */
    private final InvalidInputException ofValue;

    private RejectedJson(
            JsonParser parser, Class<?> type, InvalidInputException ofValue, InvalidInputException ofWhole) {
        super(parser, ofWhole.getMessage(), type);
        this.ofValue = ofValue;
        initCause(ofWhole);
    }

    InvalidInputException ofValue() {
        return ofValue;
    }

    /**
     * The rejection of the value at which the parser stands, or of the object that it has just read to its end.
     *
     * @param parser tells the place
     * @param type what was to be read
     * @param rejection with paths from that value on
     */
    static RejectedJson of(JsonParser parser, Class<?> type, InvalidInputException rejection) {
        String path = path(parser.streamReadContext());
        return new RejectedJson(parser, type, rejection, Rejections.under(path, rejection));
    }

    private static String path(TokenStreamContext innermost) {
        StringBuilder path = new StringBuilder();
        // an object or array that was just opened has no name or index yet: the value is that object or array
        for (TokenStreamContext one = innermost; one != null; one = one.getParent()) {
            if (one.inObject() && one.hasCurrentName()) {
                String dot = path.isEmpty() || path.charAt(0) == '[' ? "" : ".";
                path.insert(0, Rejections.shown(one.currentName()) + dot);
            } else if (one.inArray() && one.hasCurrentIndex()) {
                String dot = path.isEmpty() || path.charAt(0) == '[' ? "" : ".";
                path.insert(0, "[" + one.getCurrentIndex() + "]" + dot);
            }
        }
        return path.toString();
    }
}
