package io.visioncraft.spring.boot.migrations;

/** What an application does about the library's tables when it starts. */
enum MigrationsMode {
    /** Runs the migrations that have not run. */
    MIGRATE,
    /** Runs nothing, and stops the start if migrations have not run or tables are missing. */
    VALIDATE,
    /** Does nothing before the host's own migrations. The store looks at its tables when it opens. */
    NONE
}
