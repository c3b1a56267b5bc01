package io.visioncraft.benchmarks;

import io.visioncraft.VisionCraft;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * Who starts, and answers with the first order, which its customer reads. Each checks the session and the permission, and reads the
 * lines.
 */
enum Starters {
    PLAIN("plain Hibernate with the entities of a shop") {
        @Override
        String start(DataSource pool, Stages stages) {
            try (EntityManagerFactory factory = PlainShop.factory(pool, Shop.ENTITIES)) {
                stages.reached(Stages.Stage.PROVIDER);
                return PlainShop.read(factory);
            }
        }
    },
    LIBRARY("library on Hibernate, by `open`") {
        @Override
        String start(DataSource pool, Stages stages) {
            try (JpaPersistence store = JpaPersistence.open(pool)) {
                return answer(store, stages);
            }
        }
    },
    HOSTED("library beside those entities, by `standalone`") {
        @Override
        String start(DataSource pool, Stages stages) {
            try (EntityManagerFactory factory = PlainShop.factory(pool, Shop.ENTITIES)) {
                stages.reached(Stages.Stage.PROVIDER);
                return answer(JpaPersistence.standalone(factory), stages);
            }
        }
    },
    BY_HAND("JDBC by hand") {
        @Override
        String start(DataSource pool, Stages stages) throws Exception {
            Draw theFirst = new Draw(new Stock(1, 1, 1, 1), 0);
            return String.valueOf(new ReadOrder().byHand(new Floor(pool)).call().run(theFirst));
        }
    };

    private final String title;

    Starters(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Starts, and returns a text with the reference of the order. */
    abstract String start(DataSource pool, Stages stages) throws Exception;

    private static String answer(JpaPersistence store, Stages stages) {
        Party party = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        VisionCraft vc = VisionCraft.builder(store, Issuer.of(party, ZoneId.of("Europe/Berlin"), "EUR"))
                .build();
        stages.reached(Stages.Stage.LIBRARY);
        return vc.orders()
                .get(Callers.customer(1), new OrderId(Kind.ORDER.id(1)))
                .reference();
    }
}
