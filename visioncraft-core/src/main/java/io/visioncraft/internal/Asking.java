package io.visioncraft.internal;

/**
 * The steps of a changing use case that asks the outside world between two transactions, so that none is open while it waits
 * ({@link UseCases#changeAfterAsking}). Used for one call.
 *
 * @param <A> the answer of the use case's privilege
 * @param <Q> what is asked
 * @param <R> what was heard
 * @param <T> the answer of the use case
 */
public interface Asking<A, Q, R, T> {

    /**
     * Reads what is asked, in the first transaction.
     *
     * @param allowed the answer of the privilege
     * @param work reads
     * @return the question
     */
    Q read(A allowed, ReadWork work);

    /**
     * Asks with no transaction of the library's open. It is asked once, however often the second transaction runs.
     *
     * @param question as it was read
     * @param call says whether there is time left
     * @return what was heard
     */
    R ask(Q question, Call<A> call);

    /**
     * Reads again, since all may have changed meanwhile, and stores what is still of use, in the second transaction.
     *
     * @param allowed the answer of the privilege, as of now
     * @param heard what was heard
     * @param work reads and stores
     * @return the answer of the use case
     */
    T change(A allowed, R heard, UnitOfWork work);
}
