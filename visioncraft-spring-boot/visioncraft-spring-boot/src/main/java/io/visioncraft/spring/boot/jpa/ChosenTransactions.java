package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.InfrastructureProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;

/** Chooses the transaction manager that begins the transactions of a factory's entity managers. */
final class ChosenTransactions {

    private final ConfigurableListableBeanFactory beans;
    private final JpaProperties properties;
    private final String factoryName;
    private final EntityManagerFactory factory;
    private final Map<String, PlatformTransactionManager> managers = new LinkedHashMap<>();

    ChosenTransactions(
            ConfigurableListableBeanFactory beans,
            JpaProperties properties,
            String factoryName,
            EntityManagerFactory factory) {
        this.beans = beans;
        this.properties = properties;
        this.factoryName = factoryName;
        this.factory = factory;
        Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                        beans, PlatformTransactionManager.class, false, true))
                .forEach(name -> managers.put(name, beans.getBean(name, PlatformTransactionManager.class)));
    }

    /**
     * Returns the name of the manager.
     *
     * @throws StoreWiringException if none belongs to the factory, or several do and none is chosen
     */
    String name() {
        String named = properties.transactionManager();
        String name = named == null ? belonging() : existing(named);
        PlatformTransactionManager manager = managers.get(name);
        if (manager instanceof JtaTransactionManager) {
            throw jakartaTransactions(name);
        }
        if (manager instanceof ResourceTransactionManager && !belongs(name)) {
            throw new StoreWiringException(
                    "The transaction manager \"" + name + "\" ("
                            + manager.getClass().getName()
                            + ") does not begin transactions of the EntityManagerFactory \"" + factoryName
                            + "\", whose persistence unit the store of VisionCraft joins.",
                    remedy());
        }
        if (manager instanceof AbstractPlatformTransactionManager own
                && own.getTransactionSynchronization() == AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER) {
            throw new StoreWiringException(
                    "The transaction manager \"" + name + "\" tells nobody of the end of a transaction"
                            + " (SYNCHRONIZATION_NEVER).",
                    "Set its transactionSynchronization to SYNCHRONIZATION_ALWAYS, as it is by default.");
        }
        return name;
    }

    private String existing(String named) {
        if (!managers.containsKey(named)) {
            throw new StoreWiringException(
                    "The property " + JpaProperties.MANAGER + " names a bean \"" + named
                            + "\", and no transaction manager has that name; there is " + names() + ".",
                    "Set " + JpaProperties.MANAGER + " to the name of the JpaTransactionManager bean of \""
                            + factoryName + "\", or remove it.");
        }
        return named;
    }

    /** The one of the factory. A manager of an unknown kind counts where it is the only one: opening the store tries it. */
    private String belonging() {
        List<String> ofTheFactory =
                managers.keySet().stream().filter(this::belongs).toList();
        List<String> candidates = ofTheFactory.isEmpty() ? List.copyOf(managers.keySet()) : ofTheFactory;
        List<String> chosen = candidates.size() == 1
                ? candidates
                : candidates.stream()
                        .filter(name -> beans.containsBeanDefinition(name)
                                && beans.getMergedBeanDefinition(name).isPrimary())
                        .toList();
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        if (ofTheFactory.isEmpty()) {
            throw new StoreWiringException(
                    "No transaction manager begins transactions of the EntityManagerFactory \"" + factoryName
                            + "\", whose persistence unit the store of VisionCraft joins; there is " + names() + ".",
                    remedy());
        }
        throw new StoreWiringException(
                "Several transaction managers begin transactions of the EntityManagerFactory \"" + factoryName + "\": "
                        + String.join(", ", ofTheFactory) + ".",
                "Set " + JpaProperties.MANAGER + " to one of these names.");
    }

    private boolean belongs(String name) {
        return managers.get(name) instanceof ResourceTransactionManager of
                && unwrapped(of.getResourceFactory()) == unwrapped(factory);
    }

    private static Object unwrapped(Object resource) {
        return resource instanceof InfrastructureProxy proxy ? proxy.getWrappedObject() : resource;
    }

    private String names() {
        return managers.isEmpty() ? "none" : String.join(", ", managers.keySet());
    }

    private String remedy() {
        return "Declare a bean of new JpaTransactionManager(entityManagerFactory) for \"" + factoryName + "\"; or set "
                + JpaProperties.MANAGER + " to the name of the one that is there, or " + JpaProperties.FACTORY
                + " to the factory of another one.";
    }

    private static StoreWiringException jakartaTransactions(String name) {
        return new StoreWiringException(
                "The transaction manager \"" + name + "\" is one of Jakarta Transactions (JTA), which the starter of"
                        + " VisionCraft does not set up.",
                "Declare a bean of type JpaPersistence yourself: JpaPersistence.joining(sharedEntityManager, transactions),"
                        + " where transactions is the JakartaTransactions of the guide on host transactions. The persistence"
                        + " unit is joined for you all the same.");
    }
}
