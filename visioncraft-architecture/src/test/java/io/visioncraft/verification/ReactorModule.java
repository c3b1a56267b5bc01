package io.visioncraft.verification;

import java.nio.file.Path;

/**
 * One module of the build.
 *
 * @param name its artifact id
 * @param directory where its pom lies
 * @param published whether it is deployed
 */
public record ReactorModule(String name, Path directory, boolean published) {

    public Path classes() {
        return directory.resolve("target/classes");
    }

    public Path testClasses() {
        return directory.resolve("target/test-classes");
    }

    public Path surefireReports() {
        return directory.resolve("target/surefire-reports");
    }

    public Path rejectionCodes() {
        return directory.resolve("target/rejection-codes.txt");
    }

    public Path eventTypes() {
        return directory.resolve("target/event-types.txt");
    }

    public Path mainSources() {
        return directory.resolve("src/main/java");
    }
}
