package io.visioncraft.benchmarks;

import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Who takes part. */
enum Contenders {
    FLOOR("floor") {
        @Override
        Contender open(DataSource dataSource, Stock stock) {
            Floor floor = new Floor(dataSource);
            return of(work -> Optional.of(work.byHand(floor)));
        }
    },
    HIBERNATE("library on Hibernate") {
        @Override
        Contender open(DataSource dataSource, Stock stock) {
            return Library.open(dataSource, Library.HIBERNATE);
        }
    },
    ECLIPSELINK("library on EclipseLink") {
        @Override
        Contender open(DataSource dataSource, Stock stock) {
            return Library.open(dataSource, Library.ECLIPSELINK);
        }
    },
    BARE("bare floor") {
        @Override
        Contender open(DataSource dataSource, Stock stock) {
            Floor floor = new Floor(dataSource);
            return of(work -> work.barely(floor));
        }
    };

    private final String title;

    Contenders(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Opens it over a pool, which stays the caller's. */
    abstract Contender open(DataSource dataSource, Stock stock);

    private static Contender of(Function<Work, Optional<Operation<?>>> doing) {
        return new Contender() {
            @Override
            public Optional<Operation<?>> doing(Work work) {
                return doing.apply(work);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
