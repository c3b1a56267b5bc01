package io.visioncraft.spring.boot.settings;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.MadeOfProperties;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.VisionCraftBuilderCustomizer;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Makes the issuer and the policies of the properties {@code visioncraft.*}. Each is a bean, and a bean of the host of the same
 * type takes its place.
 */
@AutoConfiguration(before = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@EnableConfigurationProperties({
    CallProperties.class,
    CrmProperties.class,
    InvoicingProperties.class,
    IssuerProperties.class,
    PasswordProperties.class,
    RetentionProperties.class,
    SessionProperties.class,
    TaxProperties.class
})
public final class SettingsAutoConfiguration {

    /** Made by Spring. */
    public SettingsAutoConfiguration() {}

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean({Issuer.class, VisionCraft.class})
    Issuer visionCraftIssuer(IssuerProperties properties) {
        return IssuerReader.read(properties);
    }

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    SessionPolicy visionCraftSessionPolicy(SessionProperties properties) {
        return properties.policy();
    }

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    PasswordPolicy visionCraftPasswordPolicy(PasswordProperties properties) {
        return properties.policy();
    }

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    InvoicingPolicy visionCraftInvoicingPolicy(InvoicingProperties properties) {
        return properties.policy();
    }

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    CrmPolicy visionCraftCrmPolicy(CrmProperties properties) {
        return properties.policy();
    }

    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    RetentionPolicy visionCraftRetentionPolicy(RetentionProperties properties) {
        return properties.policy();
    }

    /** First of all customizers, so that those of the host win. */
    @Bean
    @MadeOfProperties
    @Order(Ordered.HIGHEST_PRECEDENCE)
    VisionCraftBuilderCustomizer visionCraftCallSettings(CallProperties properties) {
        return properties.customizer();
    }

    /** How the business taxes, unless the host says all of it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(TaxSettings.class)
    static class Taxing {

        @Bean
        @MadeOfProperties
        @ConditionalOnMissingBean
        TaxPolicy visionCraftTaxPolicy(TaxProperties properties) {
            return TaxReader.policy(properties);
        }

        @Bean
        @MadeOfProperties
        @ConditionalOnMissingBean(ExchangeRates.class)
        @Conditional(OnExchangeRates.class)
        ReplaceableRates visionCraftExchangeRates(TaxProperties properties) {
            return TaxReader.exchangeRates(properties);
        }

        @Bean
        @MadeOfProperties
        TaxForm visionCraftTaxForm(TaxProperties properties) {
            return TaxReader.form(properties);
        }

        @Bean
        TaxSettings visionCraftTaxSettings(TaxForm form, TaxPolicy policy, ObjectProvider<ExchangeRates> rates) {
            return form.by(policy, rates.getIfAvailable(ExchangeRates::none));
        }
    }
}
