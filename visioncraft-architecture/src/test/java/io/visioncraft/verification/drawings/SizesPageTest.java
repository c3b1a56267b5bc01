package io.visioncraft.verification.drawings;

import static io.visioncraft.verification.architecture.ModuleClasses.OF_THE_CORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.kernel.Internal;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the library is described, and how much of it is seen. */
class SizesPageTest {

    @Test
    void thePageOfSizesIsUpToDate() {
        Reactor reactor = Reactor.current();

        CommittedPage.check(reactor.root().resolve("docs/evidence/sizes.md"), SizesPage.draw(reactor, OF_THE_CORE));
    }

    @Test
    void countsLinesOfJavadocAndOfCode() {
        String source = """
                /* A licence
                   of two lines. */
                package example;

                /**
                 * A class.
                 */
                class Example {
                    // a remark
                    /** A field. */
                    int field;
                }
                """;

        assertThat(SizesPage.ratio(List.of(source))).isEqualTo("1.0");
        assertThat(SizesPage.ratio(List.of(source, "int one;\nint two;\nint three;\nint four;\n")))
                .isEqualTo("0.5");
    }

    @Test
    void tellsWhatIsPublicForTechnicalReasons() {
        JavaClasses types = new ClassFileImporter()
                .importClasses(Seen.class, Seen.Inside.class, Technical.class, Technical.Inside.class, Hidden.class);

        assertThat(types.get(Hidden.class)).matches(type -> !SizesPage.isPublic(type));
        assertThat(types.get(Technical.class)).matches(SizesPage::isInternal);
        assertThat(types.get(Technical.Inside.class)).matches(SizesPage::isInternal);
        assertThat(types.get(Seen.class)).matches(type -> !SizesPage.isInternal(type));
        assertThat(types.get(Seen.Inside.class)).matches(type -> !SizesPage.isInternal(type));
    }

    @Test
    void takesNoTypeForPublicThatStandsInOneWhichIsNot() {
        JavaClasses types = new ClassFileImporter().importClasses(Hidden.class, Hidden.Inside.class);

        assertThat(types.get(Hidden.Inside.class)).matches(type -> !SizesPage.isPublic(type));
    }

    static class Hidden {
        public static class Inside {}
    }

    public static class Seen {
        public static class Inside {}
    }

    @Internal
    public static class Technical {
        public static class Inside {}
    }
}
