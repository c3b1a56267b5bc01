package io.visioncraft.spring.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.NumberFormat;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.spring.boot.InvalidSettingsException;
import io.visioncraft.spring.boot.VisionCraftBuilderCustomizer;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

class SettingsAutoConfigurationTest {

    @Test
    void bindsEveryPropertyToItsPart() {
        Map<String, Object> builder = new HashMap<>();
        SettingsApplication.every()
                .withBean(VisionCraftBuilderCustomizer.class, () -> reading(builder))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(VisionCraft.class);
                    assertThat(context.getBean(Issuer.class)).isEqualTo(issuer());
                    assertThat(context.getBean(SessionPolicy.class))
                            .isEqualTo(new SessionPolicy(
                                    Duration.ofDays(7),
                                    Duration.ofDays(20),
                                    Duration.ofMinutes(30),
                                    Duration.ofHours(10),
                                    Duration.ofMinutes(5),
                                    Duration.ofSeconds(5),
                                    3,
                                    Duration.ZERO,
                                    Duration.ofSeconds(2)));
                    assertThat(context.getBean(PasswordPolicy.class)).isEqualTo(new PasswordPolicy(12));
                    assertThat(context.getBean(InvoicingPolicy.class))
                            .isEqualTo(InvoicingPolicy.standard()
                                    .when(InvoiceTrigger.COMPLETED)
                                    .deferred()
                                    .withPrefixes("RE", "GS")
                                    .withoutYearlyRestart()
                                    .numbered(NumberFormat.of("{prefix}{year}/{number:4}"))
                                    .requiringBillingProfiles()
                                    .limitingSimplifiedInvoices("400.00", "EUR")
                                    .limitingSimplifiedInvoices("250.00", "GBP")
                                    .retainingYears(7));
                    assertThat(context.getBean(CrmPolicy.class))
                            .isEqualTo(CrmPolicy.standard()
                                    .withTypes("WARRANTY", "RETURN")
                                    .reopeningWithin(3));
                    assertThat(context.getBean(RetentionPolicy.class))
                            .isEqualTo(new RetentionPolicy(Duration.ofDays(2), Duration.ofDays(90)));
                    assertThat(context.getBean(Argon2idPasswordHasher.class))
                            .hasToString("Argon2idPasswordHasher[m=8192, t=3, p=2]")
                            .extracting("gate.permits", "gate.queue", "gate.maxWaitNanos")
                            .containsExactly(3, 7, 1_000_000_000L);
                    assertThat(context.getBean(SignedAccessTokens.class).toString())
                            .startsWith("SignedAccessTokens[https://hillside.example -> https://api.hillside.example");
                    assertThat(context.getBean(SigningKeys.class).states().values())
                            .containsExactly(
                                    SigningKeys.State.CURRENT, SigningKeys.State.NEXT, SigningKeys.State.RETIRED);
                    assertTaxing(context.getBean(TaxSettings.class), context.getBean(ReplaceableRates.class));
                });
        assertThat(builder)
                .containsEntry("usualTime", Duration.ofSeconds(3))
                .containsEntry("longTime", Duration.ofMinutes(2))
                .containsEntry("attempts", 5)
                .containsEntry("receiptLife", Duration.ofDays(7))
                .containsEntry("blindRegistration", true);
    }

    private static Issuer issuer() {
        Party party = Party.of(
                        "Hillside Services Ltd",
                        new Address(List.of("1 High Street, back", "Floor 2"), "Oldtown", "AB1 2CD", "Shire", "GB"))
                .withTradeName("Hillside")
                .withVatId("GB123456789")
                .withTaxNumber("12/345")
                .withTaxId("GST", "77")
                .withRegistration("0002", "01234567")
                .withOtherId("0088", "4000001123452")
                .withElectronicAddress("EM", "invoices@hillside.example")
                .withContact("Accounts", "+44 20 7946 0000", "accounts@hillside.example");
        return new Issuer(party, ZoneId.of("Europe/London"), Currency.getInstance("GBP"), 0)
                .withTerms(PaymentTerms.monthEndPlus(30).with(CashDiscount.of("2.5", 10)))
                .withPaymentAccount(PaymentAccount.iban("GB33BUKB20201555555555")
                        .heldBy("Hillside Services")
                        .at("BUKBGB22"))
                .withPaymentAccount(PaymentAccount.other("12-345"))
                .withKey("hillside")
                .renamedFrom("Hillside, Sons and Daughters");
    }

    private static void assertTaxing(TaxSettings tax, ReplaceableRates rates) {
        assertThat(tax)
                .usingRecursiveComparison()
                .ignoringFields("policy", "classes")
                .isEqualTo(TaxSettings.standard()
                        .grossPrices()
                        .roundingEachLine()
                        .strippingHomeTax()
                        .forStandardDocuments()
                        .exchangingBy(rates)
                        .withRatesUpTo(31)
                        .omittingTaxWithoutRate());
        assertThat(tax.classes().find(TaxClassCode.of("REPAIR_WORK")))
                .contains(TaxClass.of("REPAIR_WORK").supplying(SupplyKind.GOODS));
        assertThat(tax.classes().find(TaxClassCode.of("LESSONS")))
                .contains(TaxClass.of("LESSONS").exempt("VATEX-EU-132-1I", "Education"));
        assertThat(rates.latest(
                        Currency.getInstance("EUR"), Currency.getInstance("GBP"), LocalDate.parse("2026-03-01")))
                .isPresent();
        assertThat(Questions.rate(tax, "GB", "STANDARD")).isEqualTo("20%");
        assertThat(Questions.rate(tax, "GB", "REDUCED")).isEqualTo("5%");
        assertThat(Questions.rate(tax, "GB", "REPAIR_WORK")).isEqualTo("12.5%");
        assertThat(Questions.rate(tax, "FR", "STANDARD")).isEqualTo("no-tax-rule");
        assertThat(Questions.rate(tax, "GB", "LESSONS")).isEqualTo("no-tax-rule");
    }

    private static VisionCraftBuilderCustomizer reading(Map<String, Object> fields) {
        return builder -> List.of("usualTime", "longTime", "attempts", "receiptLife", "blindRegistration")
                .forEach(field -> fields.put(field, ReflectionTestUtils.getField(builder, field)));
    }

    @Test
    void leavesEveryPartAsTheLibraryHasItWhereNoPropertyIsSet() {
        Map<String, Object> builder = new HashMap<>();
        SettingsApplication.least()
                .withBean(VisionCraftBuilderCustomizer.class, () -> reading(builder))
                .run(context -> {
                    assertThat(context.getBean(SessionPolicy.class)).isEqualTo(SessionPolicy.standard());
                    assertThat(context.getBean(PasswordPolicy.class)).isEqualTo(PasswordPolicy.standard());
                    assertThat(context.getBean(InvoicingPolicy.class)).isEqualTo(InvoicingPolicy.standard());
                    assertThat(context.getBean(CrmPolicy.class)).isEqualTo(CrmPolicy.standard());
                    assertThat(context.getBean(RetentionPolicy.class)).isEqualTo(RetentionPolicy.standard());
                    assertThat(context.getBean(TaxSettings.class))
                            .usingRecursiveComparison()
                            .ignoringFields("exchange.rates")
                            .isEqualTo(TaxSettings.standard());
                    assertThat(context).doesNotHaveBean(ExchangeRates.class);
                    assertThat(context.getBean(Issuer.class).terms()).isEqualTo(PaymentTerms.net(14));
                    assertThat(context.getBean(Issuer.class).key()).isEqualTo("Hillside Services Ltd");
                    assertThat(context.getBean(Argon2idPasswordHasher.class))
                            .hasToString(Argon2idPasswordHasher.withDefaults().toString());
                    Map<String, Object> usual = new HashMap<>();
                    reading(usual)
                            .customize(VisionCraft.builder(
                                    context.getBean(Persistence.class), context.getBean(Issuer.class)));
                    assertThat(builder).isEqualTo(usual);
                });
    }

    @Test
    void takesTheBeansOfTheHostInThePlaceOfProperties() {
        Issuer issuer = issuer();
        SessionPolicy sessions = SessionPolicy.standard().atMost(1);
        PasswordPolicy passwords = new PasswordPolicy(20);
        InvoicingPolicy invoicing = InvoicingPolicy.standard().deferred();
        CrmPolicy crm = CrmPolicy.standard().reopeningWithin(1);
        RetentionPolicy retention = RetentionPolicy.standard().keepingSessions(Duration.ZERO);
        TaxSettings tax = TaxSettings.standard().grossPrices();
        SettingsApplication.bare()
                .withPropertyValues("visioncraft.tokens.enabled=false", "visioncraft.tax.rates.XX.none=-1")
                .withBean(Issuer.class, () -> issuer)
                .withBean(SessionPolicy.class, () -> sessions)
                .withBean(PasswordPolicy.class, () -> passwords)
                .withBean(InvoicingPolicy.class, () -> invoicing)
                .withBean(CrmPolicy.class, () -> crm)
                .withBean(RetentionPolicy.class, () -> retention)
                .withBean(TaxSettings.class, () -> tax)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(TaxPolicy.class);
                    assertThat(context.getBean(Issuer.class)).isSameAs(issuer);
                    assertThat(context.getBean(SessionPolicy.class)).isSameAs(sessions);
                    assertThat(context.getBean(PasswordPolicy.class)).isSameAs(passwords);
                    assertThat(context.getBean(InvoicingPolicy.class)).isSameAs(invoicing);
                    assertThat(context.getBean(CrmPolicy.class)).isSameAs(crm);
                    assertThat(context.getBean(RetentionPolicy.class)).isSameAs(retention);
                    assertThat(context.getBean(TaxSettings.class)).isSameAs(tax);
                });
    }

    @Test
    void takesThePolicyAndTheRatesOfTheHostIntoTheSettingsOfTaxing() {
        TaxPolicy policy = TaxPolicy.exempt("", "Small business");
        ExchangeRates rates = ExchangeRateTable.of(List.of());
        SettingsApplication.least()
                .withPropertyValues("visioncraft.tax.prices=gross")
                .withBean(TaxPolicy.class, () -> policy)
                .withBean(ExchangeRates.class, () -> rates)
                .run(context -> assertThat(context.getBean(TaxSettings.class))
                        .isEqualTo(TaxSettings.by(policy).grossPrices().exchangingBy(rates)));
    }

    @Test
    void needsNoIssuerWhereTheHostMakesTheLibraryItself() {
        SettingsApplication.bare()
                .withBean(
                        VisionCraft.class,
                        () -> VisionCraft.builder(InMemoryPersistence.create(), issuer())
                                .build())
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Issuer.class)
                        .doesNotHaveBean(SignedAccessTokens.class)
                        .doesNotHaveBean(Argon2idPasswordHasher.class));
    }

    @Test
    void taxesByATableOrAnExemption() {
        SettingsApplication.least()
                .withPropertyValues("visioncraft.tax.table=classpath:/io/visioncraft/spring/boot/settings/tax.csv")
                .run(context -> assertThat(Questions.rate(context.getBean(TaxSettings.class), "DE", "STANDARD"))
                        .isEqualTo("19%"));
        SettingsApplication.least()
                .withPropertyValues(
                        "visioncraft.tax.exempt.code=VATEX-FR-FRANCHISE", "visioncraft.tax.exempt.text=Small")
                .run(context -> assertThat(Questions.decision(context.getBean(TaxSettings.class), "FR", "STANDARD")
                                .reason())
                        .hasToString("ExemptionReason[code=VATEX-FR-FRANCHISE, text=Small]"));
    }

    @Test
    void readsTheEnvironmentOfTheProcess() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("VISIONCRAFT_ISSUER_NAME", "Hillside Services Ltd");
        variables.put("VISIONCRAFT_ISSUER_ADDRESS_LINES_0", "1 High Street, back");
        variables.put("VISIONCRAFT_ISSUER_ADDRESS_POSTALCODE", "AB1 2CD");
        variables.put("VISIONCRAFT_ISSUER_ADDRESS_CITY", "Oldtown");
        variables.put("VISIONCRAFT_ISSUER_ADDRESS_COUNTRY", "GB");
        variables.put("VISIONCRAFT_ISSUER_ZONE", "Europe/London");
        variables.put("VISIONCRAFT_ISSUER_CURRENCY", "GBP");
        variables.put("VISIONCRAFT_ISSUER_TAXIDS_0_SCHEME", "GST");
        variables.put("VISIONCRAFT_ISSUER_TAXIDS_0_VALUE", "77");
        variables.put("VISIONCRAFT_TOKENS_GENERATEKEY", "true");
        variables.put("VISIONCRAFT_TAX_RATES_GB_STANDARD", "20");
        variables.put("VISIONCRAFT_INVOICING_SIMPLIFIEDLIMITS_GBP", "250");
        SettingsApplication.bare()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Issuer.class).party().address())
                            .isNotNull()
                            .extracting(Address::lines)
                            .isEqualTo(List.of("1 High Street, back"));
                    assertThat(context.getBean(Issuer.class).key()).isEqualTo("GST:77");
                    assertThat(Questions.rate(context.getBean(TaxSettings.class), "GB", "STANDARD"))
                            .isEqualTo("20%");
                    assertThat(context.getBean(InvoicingPolicy.class).simplifiedLimits())
                            .hasToString("[250.00 GBP]");
                });
    }

    @Test
    void letsACustomizerOfTheHostWin() {
        Map<String, Object> builder = new HashMap<>();
        SettingsApplication.least()
                .withPropertyValues("visioncraft.attempts=3")
                .withBean("host", VisionCraftBuilderCustomizer.class, () -> b -> {
                    reading(builder).customize(b);
                    b.attempts(2);
                })
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(builder).containsEntry("attempts", 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            issuer.name                            | -             | visioncraft.issuer.name: A value is required
            issuer.zone                            | -             | visioncraft.issuer.zone: A value is required
            issuer.currency                        | -             | visioncraft.issuer.currency: A value is required
            issuer.zone                            | Mars/Base     | visioncraft.issuer.zone: This Java runtime knows no
            issuer.currency                        | eur           | visioncraft.issuer.currency:
            issuer.currency                        | XXX           | visioncraft.issuer.currency: A currency
            issuer.address.lines                   | -             | visioncraft.issuer.address.lines: A value
            issuer.address.lines                   | a,b,c,d       | visioncraft.issuer.address.lines: An address has 1 to 3
            issuer.address.city                    | -             | visioncraft.issuer.address.city: A value is required
            issuer.address.country                 | -             | visioncraft.issuer.address.country: A value is required
            issuer.address.country                 | gb            | visioncraft.issuer.address.country: A country is
            issuer.address.country                 | false         | visioncraft.issuer.address.country: YAML reads NO
            issuer.address.subdivision             | true          | visioncraft.issuer.address.subdivision: YAML reads ON
            tax.rates.false.standard               | 25            | visioncraft.tax.rates.false.standard: YAML reads NO
            tax.table                              | http://127.0.0.1:1/tax.csv | visioncraft.tax.table: The file is not fetched
            issuer.tax-ids[0].scheme               | GST           | visioncraft.issuer.tax-ids[0].value: A value is required
            issuer.electronic-address.value        | a@b.example   | visioncraft.issuer.electronic-address:
            issuer.payment-terms.days              | 366           | visioncraft.issuer.payment-terms.days: Payment terms
            issuer.payment-terms.discount.days     | 10            | visioncraft.issuer.payment-terms.discount.percent: A value
            issuer.payment-terms.discount.percent  | 2             | visioncraft.issuer.payment-terms.discount.days: A value
            issuer.payment-accounts[0].iban        | GB33          | visioncraft.issuer.payment-accounts[0].iban: An IBAN
            issuer.payment-accounts[0].bic         | BUKBGB22      | visioncraft.issuer.payment-accounts[0]: An account has
            sessions.idle                          | 0s            | visioncraft.sessions.idle: idle is a time
            sessions.absolute                      | 3661d         | visioncraft.sessions.absolute: absolute is
            sessions.staff-idle                    | 0s            | visioncraft.sessions.staff-idle: staffIdle is
            sessions.staff-absolute                | 0s            | visioncraft.sessions.staff-absolute: staffAbsolute is
            sessions.access-token-life             | 2h            | visioncraft.sessions.access-token-life: An access token
            sessions.grace                         | -1s           | visioncraft.sessions.grace: The grace
            sessions.max-sessions                  | 0             | visioncraft.sessions.max-sessions: The grace
            sessions.recheck                       | -1s           | visioncraft.sessions.recheck: A session
            sessions.permissions-recheck           | 2h            | visioncraft.sessions.permissions-recheck: Permissions are
            passwords.minimum-length               | 7             | visioncraft.passwords.minimum-length: The shortest
            passwords.hashing.memory               | 1MB           | visioncraft.passwords.hashing.memory: Argon2id memory
            passwords.hashing.memory               | 9999GB        | visioncraft.passwords.hashing.memory: Argon2id memory
            passwords.hashing.iterations           | 11            | visioncraft.passwords.hashing.iterations: Argon2id
            passwords.hashing.parallelism          | 5             | visioncraft.passwords.hashing.parallelism: Argon2id
            passwords.hashing.permits              | 0             | visioncraft.passwords.hashing.permits: Permits
            passwords.hashing.queue                | -1            | visioncraft.passwords.hashing.queue: Queue
            passwords.hashing.max-wait             | 2m            | visioncraft.passwords.hashing.max-wait: The wait
            invoicing.invoice-prefix               | re            | visioncraft.invoicing.invoice-prefix: A prefix
            invoicing.credit-note-prefix           | INV           | visioncraft.invoicing.credit-note-prefix: Invoices and
            invoicing.number-format                | {number}      | visioncraft.invoicing.number-format: A number format
            invoicing.number-format                | {prefix}{number} | visioncraft.invoicing.number-format: Numbers that begin
            invoicing.simplified-limits.eur        | 0             | visioncraft.invoicing.simplified-limits.eur: A limit
            invoicing.simplified-limits.abc        | 1             | visioncraft.invoicing.simplified-limits.abc:
            invoicing.retention-years              | 31            | visioncraft.invoicing.retention-years: Documents
            crm.reopen-days                        | -1            | visioncraft.crm.reopen-days: Records
            housekeeping.keep-sessions             | -1d           | visioncraft.housekeeping.keep-sessions: Sessions
            housekeeping.keep-delivered-events     | 1h            | visioncraft.housekeeping.keep-delivered-events: Delivered
            deadline                               | 2h            | visioncraft.deadline: A use case has
            long-deadline                          | 0s            | visioncraft.long-deadline: A use case has
            attempts                               | 21            | visioncraft.attempts: A use case is run
            idempotency-keys.keep                  | 0s            | visioncraft.idempotency-keys.keep: A receipt
            tax.rates.XY.standard                  | 20            | visioncraft.tax.rates.XY.standard: A country
            tax.rates.GB.unknown                   | 20            | visioncraft.tax.rates.GB.unknown: There is no tax class
            tax.rates.GB.standard                  | 0             | visioncraft.tax.rates.GB.standard: Code S has a rate
            tax.rates.GB.standard                  | 101           | visioncraft.tax.rates.GB.standard: A tax rate
            tax.table                              | classpath:no.csv | visioncraft.tax.table: There is no file at class path
            tax.exempt.code                        | VATEX-XX-1    | visioncraft.tax.exempt: The list VATEX
            tax.classes[0].code                    | low           | visioncraft.tax.classes[0].code: The code of a tax
            tax.classes[0].supply                  | goods         | visioncraft.tax.classes[0].code: A value is required
            tax.exchange.max-age-days              | 367           | visioncraft.tax.exchange.max-age-days: A rate is
            tax.exchange.rates                     | classpath:/io/visioncraft/spring/boot/settings/tax.csv \
            | visioncraft.tax.exchange.rates:
            """)
    void namesThePropertyThatTheLibraryRefuses(String property, String value, String message) {
        without(SettingsApplication.least(), "visioncraft." + property, value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageStartingWith(message));
    }

    private static ApplicationContextRunner without(ApplicationContextRunner least, String name, String value) {
        return least.withPropertyValues(name + "=" + (value == null ? "" : value));
    }

    /** Else a slip of the pen in a rate of tax would mean no tax. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer.vat=GB123456789",
                "sessions.iddle=7d",
                "invoicing.prefix=RE",
                "tax.rate.GB.standard=20",
                "tax.exchange.age=7",
                "crm.type=RETURN",
                "passwords.hashing.memry=8MB"
            })
    void stopsTheStartForAPropertyThatDoesNotExist(String property) {
        SettingsApplication.least()
                .withPropertyValues("visioncraft." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageContaining("There is no such property"));
    }

    @Test
    void tellsAllFaultsOfAPartAtOnce() {
        SettingsApplication.bare()
                .withPropertyValues("visioncraft.issuer.name=x", "visioncraft.issuer.address.country=XY")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations)
                        .extracting(Object::toString)
                        .asString()
                        .contains(
                                "address.lines", "address.city", "address.country", "issuer.zone", "issuer.currency"));
    }

    @ParameterizedTest
    @CsvSource({
        "GB.standard=20,  GB_STANDARD, STANDARD",
        "gb.standard=20,  GB_STANDARD, STANDARD",
        "GB.STANDARD=20,  GB_STANDARD, STANDARD",
        "GB.reduced-2=7,  GB_REDUCED2, REDUCED_2",
        "gb.reduced_2=7,  GB_REDUCED2, REDUCED_2",
        "GB.reduced-2=7,  GB_REDUCED_2, REDUCED_2"
    })
    void takesARateOfTheEnvironmentBeforeThatOfAFile(String inFile, String variable, String taxClass) {
        SettingsApplication.least()
                .withPropertyValues("visioncraft.tax.classes[0].code=REDUCED_2", "visioncraft.tax.rates." + inFile)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("VISIONCRAFT_TAX_RATES_" + variable, "21"))))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(Questions.rate(context.getBean(TaxSettings.class), "GB", taxClass))
                            .isEqualTo("21%");
                });
    }
}
