package io.visioncraft.verification.pages;

import io.visioncraft.verification.Reactor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code docs/domain.md} says: its rules in their order, and which of them are not in this version.
 *
 * @param titles rule id to the rule's title
 * @param notInThisVersion the ids that its last table calls missing as a whole
 */
record DomainReference(Map<String, String> titles, Set<String> notInThisVersion) {

    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]{3}-\\d+) ([^*]+)\\.\\*\\*");
    private static final Pattern MISSING = Pattern.compile("(?m)^\\| ([A-Z]{3}-\\d+) \\| whole \\|");

    static DomainReference read(Path page) {
        return parse(Reactor.read(page));
    }

    static DomainReference parse(String text) {
        Map<String, String> titles = new LinkedHashMap<>();
        RULE.matcher(text).results().forEach(rule -> {
            if (titles.put(rule.group(1), rule.group(2)) != null) {
                throw new IllegalStateException(rule.group(1) + " stands twice in the domain reference");
            }
        });
        Set<String> missing =
                MISSING.matcher(text).results().map(row -> row.group(1)).collect(Collectors.toSet());
        return new DomainReference(titles, missing);
    }
}
