package io.visioncraft.spring.boot.actuate;

/**
 * The error of an observation, in place of what the use case threw: that may quote ids and what a person typed, and a trace is
 * kept in another place than the records, from which they can be erased. Never thrown. Immutable.
 */
@SuppressWarnings("serial") // it goes nowhere
final class UseCaseFailure extends RuntimeException {

    UseCaseFailure(String outcome) {
        super(outcome, null, false, false);
    }
}
