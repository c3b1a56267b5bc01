package io.visioncraft.spring.boot.starter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application of somebody who has just added the starter. */
@SpringBootApplication
class Beginner {

    /** A row of the application's own. */
    @Entity
    static class Visit {

        @Id
        long id;

        String origin = "";
    }
}
