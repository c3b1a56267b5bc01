package io.visioncraft.spring.boot.actuate;

import io.visioncraft.VisionCraft;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells the version of the library, where its jar says it, and the number of the newest migration that it brings. Immutable and
 * thread-safe.
 */
final class VisionCraftInfo implements InfoContributor {

    private static final String MIGRATIONS = "classpath*:io/visioncraft/persistence/jpa/migration/h2/V*.sql";
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private final Map<String, Object> details = new LinkedHashMap<>();

    private VisionCraftInfo(@Nullable String version, OptionalInt migration) {
        if (version != null) {
            details.put("version", version);
        }
        migration.ifPresent(newest -> details.put("migration", newest));
    }

    static VisionCraftInfo ofClassPath() {
        return new VisionCraftInfo(VisionCraft.class.getPackage().getImplementationVersion(), newestMigration());
    }

    private static OptionalInt newestMigration() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(NUMBER::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(number -> Integer.parseInt(number.group(1)))
                    .max();
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }

    @Override
    public void contribute(Info.Builder builder) {
        if (!details.isEmpty()) {
            builder.withDetail("visioncraft", details);
        }
    }
}
