package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Trap: Hibernate Validator, which the library brings, without an expression language. */
class UnitValidationTest {

    @Test
    void leavesTheEntitiesOfTheHostTheirValidationWhereThereIsAnExpressionLanguage() {
        shop().run(context -> {
            assertThat(context).hasNotFailed();
            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(() -> persistWithoutLabel(context));
        });
    }

    @Test
    void leavesTheModeThatTheHostHasChosen() {
        shop().withPropertyValues("spring.jpa.properties.jakarta.persistence.validation.mode=none")
                .run(UnitValidationTest::persistWithoutLabel);
    }

    /** In a class loader of its own, because Hibernate Validator looks for the language also beside itself. */
    @Test
    void startsWithoutAnExpressionLanguage() throws Exception {
        try (URLClassLoader without =
                new URLClassLoader(classPathWithoutLanguage(), ClassLoader.getPlatformClassLoader())) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(without);
            try {
                Callable<?> start = (Callable<?>) without.loadClass(Start.class.getName())
                        .getConstructor()
                        .newInstance();
                assertThat(start.call().toString()).isEqualTo("[Garden]");
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static URL[] classPathWithoutLanguage() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("tomcat-embed-el"))
                .map(UnitValidationTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static ApplicationContextRunner shop() {
        return JpaHost.over(JpaHost.migrated()).withUserConfiguration(JpaHost.Shop.class);
    }

    private static void persistWithoutLabel(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            EntityManager em = context.getBean(EntityManager.class);
            em.persist(new ShopParcel(1, " "));
            em.flush();
        });
    }

    /** What runs without the language. */
    public static final class Start implements Callable<List<String>> {

        /** Called by the class loader's owner. */
        public Start() {}

        @Override
        public List<String> call() {
            List<List<String>> seen = new ArrayList<>();
            shop().run(context -> {
                persistWithoutLabel(context);
                JpaHost.aCategory(context.getBean(VisionCraft.class), "Garden");
                seen.add(JpaHost.categories(context.getBean(VisionCraft.class)));
            });
            JpaHost.withoutDataSource()
                    .withUserConfiguration(TwoUnits.class)
                    .withPropertyValues(
                            "shop.url=" + JpaHost.migrated(),
                            "depot.url=" + JpaHost.fresh(),
                            "visioncraft.jpa.entity-manager-factory=shopUnit")
                    .run(context -> assertThat(context).hasNotFailed());
            return seen.get(0);
        }
    }
}
