package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.race.RaceExplorer;
import io.visioncraft.testkit.race.RacePair;
import io.visioncraft.testkit.race.RaceReport;

class InMemoryRaceSuiteTest extends RaceSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }

    @Override
    protected RaceReport meet(RaceExplorer explorer, RacePair pair) {
        return explorer.explore(pair);
    }
}
