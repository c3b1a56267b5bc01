package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chooses what the next operation is about. Two that begin with the same number choose the same. Used by one thread. */
final class Draw {

    private final Stock stock;
    private final SplittableRandom random;

    Draw(Stock stock, long seed) {
        this.stock = stock;
        this.random = new SplittableRandom(seed);
    }

    Stock stock() {
        return stock;
    }

    int customer() {
        return number(stock.customers());
    }

    int clerk() {
        return number(Stock.CLERKS);
    }

    int service() {
        return number(stock.services());
    }

    int order() {
        return number(stock.orders());
    }

    /** A category of the first two levels, so that something is below it. */
    UUID subtree() {
        return Kind.CATEGORY.id(number(Math.min(stock.categories(), Stock.CHILDREN * (Stock.CHILDREN + 1))));
    }

    /** From 1 to a number. */
    int number(int most) {
        return 1 + random.nextInt(most);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
