package io.visioncraft.tck.contract;

/**
 * What a test may need of an adapter beyond its port. An adapter declares what it lacks
 * ({@link AdapterUnderTest#lacks()}); the tests that need it are then skipped with the sentence as the reason, never passed.
 */
public enum Capability {

    /** The test can take the store away and give it back. */
    OUTAGE("the test class says how to make the store unreachable: override cutOff and reconnect"),

    /** The test can lose the connection in the moment of a commit. */
    OUTAGE_AT_COMMIT("the test class says how to lose the connection at the next commit: override cutOffAtCommit"),

    /** The test can damage a stored row behind the adapter's back. */
    CORRUPTION("the test class says how to make a stored record invalid: override corrupt"),

    /** The test can have a hash made with other than today's parameters. */
    OUTDATED_HASH("the test class gives a hash that was made with other parameters: override outdatedHash");

    private final String sentence;

    Capability(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what an adapter that has it does} */
    public String sentence() {
        return sentence;
    }
}
