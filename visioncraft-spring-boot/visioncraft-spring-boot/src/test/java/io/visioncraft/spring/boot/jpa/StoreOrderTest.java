package io.visioncraft.spring.boot.jpa;

import static io.visioncraft.spring.boot.jpa.JpaHost.aCategory;
import static io.visioncraft.spring.boot.jpa.JpaHost.categories;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When the store is opened, and over a factory that is made late. */
class StoreOrderTest {

    @Test
    void opensAfterScriptsThatWaitForTheEntityManagerFactory() {
        String url = JpaHost.migrated();
        JpaHost.jdbc(url).execute("ALTER TABLE vc_category RENAME TO moved_away");
        JpaHost.over(url)
                .withUserConfiguration(JpaHost.Shop.class)
                .withPropertyValues(
                        "spring.jpa.defer-datasource-initialization=true",
                        "spring.sql.init.schema-locations=classpath:io/visioncraft/spring/boot/jpa/moves-back.sql",
                        "spring.jpa.hibernate.ddl-auto=none")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(categories(context.getBean(VisionCraft.class))).isEmpty();
                });
    }

    @Test
    void opensOverAFactoryThatIsMadeInTheBackground() {
        JpaHost.over(JpaHost.migrated())
                .withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
                .withUserConfiguration(JpaHost.Shop.class)
                .withPropertyValues("spring.jpa.bootstrap=async")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    aCategory(context.getBean(VisionCraft.class), "Garden");
                });
    }

    @Test
    void opensOnFirstUseInATransactionOfTheHostWhereAllBeansAreLazy() {
        JpaHost.over(JpaHost.migrated())
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    assertThat(context.getSourceApplicationContext()
                                    .getBeanFactory()
                                    .containsSingleton("visionCraftPersistence"))
                            .isFalse();
                    TransactionTemplate transaction =
                            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    transaction.executeWithoutResult(status -> aCategory(context.getBean(VisionCraft.class), "Garden"));
                    assertThat(categories(context.getBean(VisionCraft.class))).containsExactly("Garden");
                });
    }

    @Test
    void worksInTwoApplicationsOfOneProcessAndAfterARestart() {
        ApplicationContextRunner application = JpaHost.over(JpaHost.migrated());
        application.run(first -> JpaHost.over(JpaHost.migrated()).run(second -> {
            VisionCraft other = second.getBean(VisionCraft.class);
            aCategory(first.getBean(VisionCraft.class), "Garden");
            new TransactionTemplate(first.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                aCategory(first.getBean(VisionCraft.class), "Rolled back");
                aCategory(other, "Of the other");
                status.setRollbackOnly();
            });
            assertThat(categories(other)).containsExactly("Of the other");
        }));
        application.run(again ->
                assertThat(categories(again.getBean(VisionCraft.class))).containsExactly("Garden"));
    }

    @Test
    void closesBeforeTheFactoryDoes() {
        AtomicReference<Integer> seen = new AtomicReference<>();
        JpaHost.over(JpaHost.migrated())
                .withUserConfiguration(Closing.class)
                .withBean("seen", AtomicReference.class, () -> seen)
                .run(context -> aCategory(context.getBean(VisionCraft.class), "Garden"));

        assertThat(seen).hasValue(1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Closing {

        /** Still reads when the application ends. */
        @Bean
        AutoCloseable reader(VisionCraft vc, AtomicReference<Integer> seen) {
            return () -> seen.set(categories(vc).size());
        }
    }
}
