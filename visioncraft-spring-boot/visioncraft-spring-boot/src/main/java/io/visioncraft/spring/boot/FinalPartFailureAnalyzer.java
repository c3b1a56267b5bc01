package io.visioncraft.spring.boot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which pointcuts match a class of the library that nobody can make a subclass of, and what to match instead. */
final class FinalPartFailureAnalyzer extends AbstractFailureAnalyzer<AopConfigException> {

    private static final Pattern OURS = Pattern.compile("\\bclass (io\\.visioncraft\\.[\\w.$]+)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, AopConfigException cause) {
        Matcher ours = OURS.matcher(String.valueOf(cause.getMessage()));
        return ours.find()
                ? new FailureAnalysis(
                        "An aspect of the application matches " + ours.group(1)
                                + ". That class is final, so that Spring can make no proxy of it.",
                        "Let the pointcut match no more than the views of VisionCraft, which are interfaces, for example"
                                + " execution(* io.visioncraft..*Management.*(..)). A pointcut that matches every class leaves"
                                + " the library out by && !within(io.visioncraft..*).",
                        cause)
                : null;
    }
}
