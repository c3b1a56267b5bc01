package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Rule({"GEN-3", "GEN-8"})
class IdPropertiesTest {

    @Property
    void comesBackFromItsText(@ForAll long high, @ForAll long low) {
        ServiceId id = new ServiceId(new UUID(high, low));

        assertThat(ServiceId.of(id.toString())).isEqualTo(id);
    }
}
