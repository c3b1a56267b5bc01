package io.visioncraft.benchmarks;

/**
 * A work as a contender does it.
 *
 * @param <T> what it answers
 * @param call does it once
 * @param telling tells the answer so that those of two contenders can be compared
 */
record Operation<T>(Call<T> call, Telling<? super T> telling) {

    /** Does the work once. Called by many threads at once, each with its own choices. */
    @FunctionalInterface
    interface Call<T> {
        T run(Draw draw) throws Exception;
    }

    /** Tells an answer, or what was written, without times and ids that are new. */
    @FunctionalInterface
    interface Telling<T> {
        String tell(T answer, Library reader);
    }

    String told(Draw draw, Library reader) throws Exception {
        return telling.tell(call.run(draw), reader);
    }
}
