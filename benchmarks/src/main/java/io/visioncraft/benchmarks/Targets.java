package io.visioncraft.benchmarks;

/**
 * The most that a figure of the library may be of the floor's, with Hibernate; infinite where it is only reported.
 *
 * @param alone throughput on one thread, floor over library
 * @param crowded the same on 16 threads
 * @param p99 on one thread, library over floor
 * @param serverCpu library over floor
 * @param allocation library over floor
 * @param bare throughput on one thread, bare floor over library
 */
record Targets(double alone, double crowded, double p99, double serverCpu, double allocation, double bare) {

    private static final double REPORTED = Double.POSITIVE_INFINITY;

    /** EclipseLink beside Hibernate, in throughput. */
    static final double ECLIPSELINK = 1.5;

    static final Targets NONE = new Targets(REPORTED, REPORTED, REPORTED, REPORTED, REPORTED, REPORTED);
    static final Targets PLACING = new Targets(1.5, 1.35, REPORTED, 1.15, 5, 2.2);
    static final Targets READING = new Targets(1.8, 1.8, 2, 1.3, 6, 3);
    static final Targets BROWSING = new Targets(1.4, 1.4, 1.6, 1.2, 5, 1.6);
    static final Targets WORKING = new Targets(1.5, 1.5, 1.8, 1.2, 5, REPORTED);
    static final Targets RELAYING = new Targets(1 / 0.6, REPORTED, REPORTED, REPORTED, REPORTED, REPORTED);
}
