package io.visioncraft.spring.boot.test;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.visioncraft.access.Caller;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Tells Spring Security who makes a request. Needs Spring Security's test support. */
final class Secured {

    private Secured() {}

    static MockHttpServletRequest as(Caller caller, MockHttpServletRequest request) {
        return caller.kind() == Caller.Kind.VISITOR
                ? anonymous().postProcessRequest(request)
                : authentication(new TestingAuthenticationToken(caller.name(), "", List.of()))
                        .postProcessRequest(request);
    }
}
