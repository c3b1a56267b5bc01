package io.visioncraft.verification.drawings;

import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_CORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The maps of modules, packages and records in the docs are those of the code. */
class StructurePageTest {

    private static final String PAGE = """
            # Structure

            The build draws this page from poms and classes and fails when it is stale; `mvn verify -Dvisioncraft.docs=write`
            brings it up to date. What may depend on what is said, and held, by the architecture tests of
            [`visioncraft-verification`](../visioncraft-verification).

            ## Modules

            An arrow leads to what a module needs. Those that no arrow leaves need nothing of ours.

            %s
            ## Features of the core

            An arrow leads to the feature that another one uses. All of them rest on `kernel`, `error`, `access`, `spi` and
            `internal`, to which no arrow is drawn.

            %s
            ## Records

            Every aggregate is one record, with its version, and refers to others by their ids. A line says which component
            holds the id; its ends say whether there is always one, at most one, or any number.

            %s""";

    @Test
    void thePageOfTheStructureIsUpToDate() {
        Reactor reactor = Reactor.current();

        String drawn = PAGE.formatted(
                ModuleMap.draw(reactor), PackageMap.draw(OF_THE_CORE), RecordMap.draw(aggregatesOf(OF_THE_CORE)));

        CommittedPage.check(reactor.root().resolve("docs/structure.md"), drawn);
    }

    @Test
    void drawsEveryAggregateOfTheCore() {
        assertThat(aggregatesOf(OF_THE_CORE)).hasSizeGreaterThan(12);
        assertThat(RecordMap.draw(aggregatesOf(OF_THE_CORE)))
                .contains("Order }o--|| User : \"customer\"")
                .contains("User ||--o| Credentials : \"has\"")
                .contains("Category }o--o| Category : \"parent\"");
    }

    static List<Class<?>> aggregatesOf(JavaClasses classes) {
        List<Class<?>> aggregates = new ArrayList<>();
        for (JavaClass type : classes) {
            if (type.isRecord() && type.isAssignableTo(Aggregate.class)) {
                aggregates.add(type.reflect());
            }
        }
        return aggregates;
    }
}
