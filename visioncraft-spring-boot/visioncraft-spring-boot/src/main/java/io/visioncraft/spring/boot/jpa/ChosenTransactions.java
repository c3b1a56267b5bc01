package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.CannotStartException;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.InfrastructureProxy;
import org.springframework.orm.jpa.JpaTransactionManager;
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
     * @throws CannotStartException if none belongs to the factory, or several do and none is chosen
     */
    String name() {
        String named = properties.transactionManager();
        String name = named == null ? belonging() : existing(named);
        PlatformTransactionManager manager = managers.get(name);
        if (manager instanceof JtaTransactionManager) {
            throw jakartaTransactions(name);
        }
        if (manager instanceof ResourceTransactionManager && !belongs(name)) {
            throw new CannotStartException(
                    "The transaction manager \"" + name + "\" ("
                            + manager.getClass().getName()
                            + ") does not begin transactions of the EntityManagerFactory \"" + factoryName
                            + "\", with which the store of VisionCraft works.",
                    remedy(name));
        }
        if (manager instanceof AbstractPlatformTransactionManager own
                && own.getTransactionSynchronization() == AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER) {
            throw new CannotStartException(
                    "The transaction manager \"" + name + "\" tells nobody of the end of a transaction"
                            + " (SYNCHRONIZATION_NEVER).",
                    "Set its transactionSynchronization to SYNCHRONIZATION_ALWAYS, as it is by default.");
        }
        return name;
    }

    private String existing(String named) {
        if (!managers.containsKey(named)) {
            throw new CannotStartException(
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
            throw new CannotStartException(
                    "No transaction manager begins transactions of the EntityManagerFactory \"" + factoryName
                            + "\", with which the store of VisionCraft works; there is " + names() + ".",
                    candidates.stream()
                            .filter(this::isOnTheSameSource)
                            .findFirst()
                            .map(this::replacing)
                            .orElseGet(this::declaring));
        }
        throw new CannotStartException(
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

    private String remedy(String name) {
        if (managers.keySet().stream().anyMatch(this::belongs)) {
            return "Remove " + JpaProperties.MANAGER + ", or set it to the name of the JpaTransactionManager bean of \""
                    + factoryName + "\".";
        }
        return isOnTheSameSource(name) ? replacing(name) : declaring();
    }

    /** Two managers on one data source are in each other's way: within a transaction of one, the other can begin none. */
    private String replacing(String name) {
        return "Replace \"" + name + "\": let the bean be new JpaTransactionManager(entityManagerFactory) of \""
                + factoryName
                + "\", and do not keep both. It begins transactions of JDBC on that data source too, so that JdbcTemplate and"
                + " @Transactional work as before. Where nothing else needs the bean, remove it: Spring Boot makes a"
                + " JpaTransactionManager then." + withoutTheProperty();
    }

    private String declaring() {
        return "Declare a bean of new JpaTransactionManager(entityManagerFactory) for \"" + factoryName
                + "\"." + withoutTheProperty() + " Or, if the library belongs to another persistence unit, set "
                + JpaProperties.FACTORY + " to the EntityManagerFactory of that unit.";
    }

    private String withoutTheProperty() {
        return properties.transactionManager() == null
                ? ""
                : " Let " + JpaProperties.MANAGER + " name that bean, or remove the property.";
    }

    /** Whether a manager of JDBC begins transactions of the factory's own data source. */
    private boolean isOnTheSameSource(String name) {
        DataSource source = new JpaTransactionManager(factory).getDataSource();
        return source != null
                && managers.get(name) instanceof ResourceTransactionManager of
                && unwrapped(of.getResourceFactory()) == unwrapped(source);
    }

    private static CannotStartException jakartaTransactions(String name) {
        return new CannotStartException(
                "The transaction manager \"" + name + "\" is one of Jakarta Transactions (JTA), which the starter of"
                        + " VisionCraft does not set up.",
                "Declare a bean of type JpaPersistence yourself: JpaPersistence.joining(sharedEntityManager, transactions),"
                        + " where transactions is the JakartaTransactions of the guide on host transactions.");
    }
}
