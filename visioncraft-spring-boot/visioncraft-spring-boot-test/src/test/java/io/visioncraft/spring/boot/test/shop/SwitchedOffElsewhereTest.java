package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.json.JsonTest;

/** The properties of an application's tests may switch the library off; a test that asks for it has it. */
@JsonTest(properties = "visioncraft.enabled=false")
@AutoConfigureVisionCraft
class SwitchedOffElsewhereTest {

    @Test
    void hasTheLibraryAllTheSame(VisionCraft vc) {
        assertThat(vc.permissions().all()).isNotEmpty();
    }
}
