package io.visioncraft.tck.gallery;

/** Runs reads as soon as they are foreseen, so that a failure of one of them is the transaction's. Thread-safe. */
final class Hasty extends Breakable {

    @Override
    void foresee(Runnable reads) {
        reads.run();
    }
}
