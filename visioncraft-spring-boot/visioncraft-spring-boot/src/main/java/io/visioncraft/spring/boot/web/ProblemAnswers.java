package io.visioncraft.spring.boot.web;

import io.visioncraft.error.VisionCraftException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a rejection as a problem: the controller that stands in for the one that failed. Thread-safe. */
class ProblemAnswers {

    private static final Log LOG = LogFactory.getLog(ProblemAnswers.class);

    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    /**
     * {@return the problem}
     *
     * @param rejection the rejection
     * @param request the request that was rejected
     * @param locale the language of the reader
     */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> handle(
            VisionCraftException rejection, HttpServletRequest request, Locale locale) {
        ResponseEntity<ProblemDetail> answer = problems.of(rejection, request, locale);
        if (answer.getStatusCode().value() == 500) {
            LOG.error("A request failed, and fails again until an operator acts: " + rejection.code(), rejection);
        }
        return answer;
    }
}
