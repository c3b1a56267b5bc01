package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentionPageTest {

    @Test
    void comparesWithHibernateOnH2() {
        String page = ContentionPage.draw(new Figures(List.of(
                Figure.read("HIBERNATE_MARIADB\tOne order\t300\t10 200 4000"),
                Figure.read("HIBERNATE_H2\tOne order\t50\t0 200 1000"))));

        assertThat(page)
                .contains("## One order")
                .contains("| Hibernate, H2 | 25 | 0 | 1.00 |")
                .contains("| Hibernate, MariaDB | 150 | 5 | 0.25 |");
    }
}
