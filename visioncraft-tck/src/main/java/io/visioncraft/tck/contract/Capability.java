package io.visioncraft.tck.contract;

/**
 * A capability of a test class that some tests need beside the port. If {@link AdapterUnderTest#lacks()} names it, these tests
 * are skipped with its sentence as the reason; they never pass unrun.
 */
public enum Capability {

    /** The test can make the store unreachable and reachable again. */
    OUTAGE("the test class says how to make the store unreachable: override cutOff and reconnect"),

    /** The test can lose the connection during a commit. */
    OUTAGE_AT_COMMIT("the test class says how to lose the connection at the next commit: override cutOffAtCommit"),

    /** The test can damage a stored row without the adapter. */
    CORRUPTION("the test class says how to make a stored record invalid: override corrupt"),

    /** The test has a hash that was made with other parameters than the current ones. */
    OUTDATED_HASH("the test class gives a hash that was made with other parameters: override outdatedHash");

    private final String sentence;

    Capability(String sentence) {
        this.sentence = sentence;
    }

    /** {@return the sentence that says how a test class provides it} */
    public String sentence() {
        return sentence;
    }
}
