package io.visioncraft.tck;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.tck.contract.LoginThrottleContract;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;

class DecayingLoginThrottleTest extends LoginThrottleContract {

    @Override
    protected LoginThrottle throttle(Clock clock) {
        return LoginThrottle.decaying(clock);
    }

    @Override
    protected Persistence store() {
        return InMemoryPersistence.create();
    }
}
