package io.visioncraft.tck.arbitrary;

/** Who takes a step. */
enum Actor {
    /** The first administrator. */
    ADMINISTRATOR("the administrator"),
    /** A member of staff. */
    STAFF("staff"),
    /** A customer. */
    ANN("Ann"),
    /** Another customer. */
    BOB("Bob"),
    /** Nobody known. */
    VISITOR("a visitor");

    private final String words;

    Actor(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
