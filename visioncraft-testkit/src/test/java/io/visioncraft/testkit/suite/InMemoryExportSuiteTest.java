package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;

final class InMemoryExportSuiteTest extends ExportSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }
}
