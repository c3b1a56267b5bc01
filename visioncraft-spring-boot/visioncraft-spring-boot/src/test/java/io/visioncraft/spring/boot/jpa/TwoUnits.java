package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.jpa.depot.DepotBox;
import io.visioncraft.spring.boot.jpa.shop.ShopParcel;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** An application with two databases, two units of the same name and two transaction managers, none of which is primary. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class TwoUnits {

    @Bean
    DataSource shopSource(@Value("${shop.url}") String url) {
        return new DriverManagerDataSource(url, "sa", "");
    }

    @Bean
    DataSource depotSource(@Value("${depot.url}") String url) {
        return new DriverManagerDataSource(url, "sa", "");
    }

    @Bean
    LocalContainerEntityManagerFactoryBean shopUnit(@Qualifier("shopSource") DataSource source) {
        return unit(source, ShopParcel.class);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean depotUnit(@Qualifier("depotSource") DataSource source) {
        return unit(source, DepotBox.class);
    }

    @Bean
    PlatformTransactionManager shopTransactions(@Qualifier("shopUnit") EntityManagerFactory unit) {
        return new JpaTransactionManager(unit);
    }

    @Bean
    PlatformTransactionManager depotTransactions(@Qualifier("depotUnit") EntityManagerFactory unit) {
        return new JpaTransactionManager(unit);
    }

    private static LocalContainerEntityManagerFactoryBean unit(DataSource source, Class<?> entity) {
        LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
        unit.setDataSource(source);
        unit.setPackagesToScan(entity.getPackageName());
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        unit.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create-drop"));
        return unit;
    }
}
