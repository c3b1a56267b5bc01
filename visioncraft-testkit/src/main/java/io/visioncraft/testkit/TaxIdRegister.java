package io.visioncraft.testkit;

import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.kernel.TaxId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * <strong>For tests only:</strong> a register of tax ids. It says of every id of the scheme {@code VAT} that it is valid and of
 * every other id that it does not know it, unless the test says otherwise. Thread-safe.
 */
public final class TaxIdRegister implements TaxIdChecker {

    /** The name under which it stands in checks. */
    public static final String NAME = "Test register";
    /** The reference of each of its answers about a valid id. */
    public static final String REFERENCE = "TEST-1";

    private final Map<TaxId, Answer> told = new HashMap<>();
    private final List<TaxId> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    /** Makes a register that answers at once. */
    public TaxIdRegister() {}

    /**
     * Says what is answered about an id from now on.
     *
     * @param scheme the scheme of the id
     * @param value the number
     * @param answer the answer, in whatever form a test needs it
     * @return this register
     */
    public synchronized TaxIdRegister tells(String scheme, String value, Answer answer) {
        told.put(new TaxId(scheme, value), answer);
        return this;
    }

    /**
     * Says what happens during each of the next calls, before the answer: something else in the shop, or a failure.
     *
     * @param action runs in the thread of the call; an exception of it is one of the register
     * @return this register
     */
    public synchronized TaxIdRegister meanwhile(Runnable action) {
        meanwhile = action;
        return this;
    }

    /** {@return the ids that it was asked about, in order} */
    public synchronized List<TaxId> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer check(TaxId id, String country) {
        begin(id).run();
        return answer(id);
    }

    private synchronized Runnable begin(TaxId id) {
        asked.add(id);
        return meanwhile;
    }

    private synchronized Answer answer(TaxId id) {
        Answer standard = id.scheme().equals("VAT") ? Answer.valid(NAME, REFERENCE) : Answer.unknown(NAME);
        return told.getOrDefault(id, standard);
    }
}
