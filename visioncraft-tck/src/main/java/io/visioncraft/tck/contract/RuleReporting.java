package io.visioncraft.tck.contract;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Names the rule of a test that fails, and skips one whose adapter lacks what it needs. Without state. */
final class RuleReporting
        implements ExecutionCondition, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Capability> needed = context.getTestMethod()
                .map(method -> method.getAnnotation(Needs.class))
                .map(Needs::value);
        if (needed.isPresent() && context.getRequiredTestInstance() instanceof AdapterUnderTest adapter) {
            return adapter.lacks().contains(needed.get())
                    ? ConditionEvaluationResult.disabled(
                            "needs " + needed.get() + ": " + needed.get().sentence())
                    : ConditionEvaluationResult.enabled("has " + needed.get());
        }
        return ConditionEvaluationResult.enabled("needs nothing special");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context, failure);
    }

    private static Throwable named(ExtensionContext context, Throwable failure) {
        if (failure instanceof TestAbortedException || failure instanceof VirtualMachineError) {
            return failure;
        }
        return context.getTestMethod()
                .map(method -> method.getAnnotation(Proves.class))
                .<Throwable>map(rule -> broken(AdapterContract.rule(rule.value()), failure))
                .orElse(failure);
    }

    /** Begins with the rule, its sentence and where to look; the cause is the failure. */
    private static AssertionError broken(ContractRule rule, Throwable failure) {
        return new AssertionError(rule.broken() + "\n  What happened: " + failure, failure);
    }
}
