package io.visioncraft.spring.boot.json;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells the name of what a request does not have. Loaded only where Spring's web module and the servlet API are. */
final class MissingInput {

    private MissingInput() {}

    static @Nullable String nameIn(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException one) {
            return one.getParameterName();
        }
        if (failure instanceof MissingRequestHeaderException one) {
            return one.getHeaderName();
        }
        if (failure instanceof MissingRequestCookieException one) {
            return one.getCookieName();
        }
        if (failure instanceof MissingMatrixVariableException one) {
            return one.getVariableName();
        }
        return failure instanceof MissingServletRequestPartException one ? one.getRequestPartName() : null;
    }
}
