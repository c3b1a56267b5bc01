package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.crash.CrashConsistency;
import io.visioncraft.testkit.memory.InMemoryPersistence;

class InMemoryCrashSuiteTest extends CrashSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }

    @Override
    protected CrashConsistency effort(CrashConsistency sweep) {
        return sweep;
    }
}
