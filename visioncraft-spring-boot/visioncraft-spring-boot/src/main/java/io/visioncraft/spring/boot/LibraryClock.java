package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;

/** The clock of the library in an application: its {@link Clock} bean, or the system clock in UTC. */
@Internal
public final class LibraryClock {

    private LibraryClock() {}

    /**
     * {@return the clock}
     *
     * @param beans the clocks of the application; of several, one is primary
     */
    public static Clock among(ObjectProvider<Clock> beans) {
        return beans.getIfAvailable(Clock::systemUTC);
    }
}
