package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.IdentityCodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host's test of one controller has the argument and the problems without an import, and without the library. */
@WebMvcTest(excludeAutoConfiguration = ServletWebSecurityAutoConfiguration.class)
class WebSliceTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void hasTheCallerAndTheProblems() {
        assertThat(mvc.get().uri("/slice")).hasStatusOk().hasBodyTextEqualTo("VISITOR");
        assertThat(mvc.get().uri("/slice/rejected"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("user-not-found");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Slice.class)
    static class Host {}

    @RestController
    static class Slice {

        @GetMapping("/slice")
        String kind(Caller caller) {
            return caller.kind().name();
        }

        @GetMapping("/slice/rejected")
        void rejected() {
            throw IdentityCodes.USER_NOT_FOUND.rejection("There is no such user");
        }
    }
}
