package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.SetPrice;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** The forms of values, and what is never written. */
class JsonFormTest {

    private static final OrderId ORDER = new OrderId(Samples.ID);
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|hash|refreshToken|accessToken).*");

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new VisionCraftModule(true)).build();

    record HostsOwn(BigDecimal number, Instant at, Money money, Map<OrderId, Quantity> quantities) {}

    record HostsBody(String name, Caller caller) {}

    @Test
    void idsCodesAndAmountsAreText() {
        assertThat(json(ORDER)).isEqualTo("'019550e2-5c00-7000-8000-00000000abcd'");
        assertThat(json(Money.of("160", "EUR"))).isEqualTo("{'amount':'160.00','currency':'EUR'}");
        assertThat(json(Money.of("160", "JPY"))).isEqualTo("{'amount':'160','currency':'JPY'}");
        assertThat(json(UnitPrice.of("0.012500", "EUR")))
                .contains("'amount':'0.0125")
                .contains("'currency':'EUR'");
        assertThat(json(Quantity.of("1600.50"))).isEqualTo("'1600.5'");
        assertThat(json(TaxRate.of("19"))).isEqualTo("'19'");
        assertThat(json(TaxRate.of("5.50"))).isEqualTo("'5.5'");
        assertThat(json(UnitCode.HOUR)).isEqualTo("'HUR'");
        assertThat(json(TaxClassCode.STANDARD)).isEqualTo("'STANDARD'");
        assertThat(json(EmailAddress.of("Ann@Example.com"))).isEqualTo("'Ann@Example.com'");
        assertThat(json(Permission.parse("order:place:own"))).isEqualTo("'order:place:own'");
        assertThat(json(Window.startingAt(Instant.parse("2026-03-02T09:00:00Z"))))
                .isEqualTo("{'from':'2026-03-02T09:00:00Z','until':null}");
        assertThat(json(PaymentTerms.net(14))).isEqualTo("{'days':14,'fromMonthEnd':false,'discount':null}");
    }

    @Test
    void valuesAreReadFromTheirText() {
        assertThat(read("'019550e2-5c00-7000-8000-00000000abcd'", OrderId.class))
                .isEqualTo(ORDER);
        assertThat(read("{'currency':'EUR','amount':'160'}", Money.class)).isEqualTo(Money.of("160.00", "EUR"));
        assertThat(read("{'currency':'EUR','amount':160}", Money.class)).isEqualTo(Money.of("160.00", "EUR"));
        assertThat(read("2", Quantity.class)).isEqualTo(Quantity.of(2));
        assertThat(read("'19'", TaxRate.class)).isEqualTo(TaxRate.of("19"));
        assertThat(read("'Ann@Example.com'", EmailAddress.class)).isEqualTo(EmailAddress.of("Ann@Example.com"));
        assertThat(read("'order:place:own'", Permission.class)).isEqualTo(Permission.parse("order:place:own"));
    }

    @Test
    void aListingKeepsTheNamesOfTheRecord() {
        assertThat(json(new Listing<>(List.of(Quantity.of(1)), "c1"))).isEqualTo("{'items':['1'],'next':'c1'}");
        JsonMapper nonNull = mapper.rebuild()
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        assertThat(nonNull.writeValueAsString(new Listing<>(List.of(), null))).isEqualTo("{\"items\":[]}");
    }

    @Test
    void theHostsOwnTypesStayAsItsMapperWritesThem() {
        JsonMapper numbers = mapper.rebuild()
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        HostsOwn own = new HostsOwn(
                new BigDecimal("1.50"),
                Instant.ofEpochSecond(9),
                Money.of("1.50", "EUR"),
                Map.of(ORDER, Quantity.of(2)));

        String json = numbers.writeValueAsString(own);

        assertThat(json).contains("\"number\":1.50", "\"at\":9.0", "\"amount\":\"1.50\"", "{\"" + ORDER + "\":\"2\"}");
        assertThat(numbers.readValue(json, HostsOwn.class)).isEqualTo(own);
        assertThat(numbers.writeValueAsString(Window.startingAt(Instant.ofEpochSecond(9))))
                .contains("\"1970-01-01T00:00:09Z\"");
    }

    @Test
    void tokensAreWrittenAsTheRecordSays() {
        Tokens tokens = new Tokens(
                new UserId(Samples.ID),
                new SessionId(Samples.ID),
                "access",
                Instant.ofEpochSecond(60),
                "refresh",
                Instant.ofEpochSecond(90));

        assertThat(json(tokens))
                .contains(
                        "'accessToken':'access'",
                        "'refreshToken':'refresh'",
                        "'accessExpiresAt':'1970-01-01T00:01:00Z'");
    }

    static List<Object> secrets() {
        return List.of(
                Caller.visitor(),
                RawPassword.of("correct horse"),
                PasswordHash.ERASED,
                LogIn.of("ann@example.com", "correct horse"),
                RegisterUser.of("ann@example.com", "Ann"),
                new ChangePassword("a", "b"),
                new BootstrapAdministrator("a", "b", "c"),
                RefreshSession.with("token"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAndCallersAreNeverWritten(Object secret) {
        assertThatThrownBy(() -> mapper.writeValueAsString(Map.of("it", secret)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining(secret.getClass().getSimpleName() + " is never written as JSON")
                .hasMessageNotContaining("horse");
    }

    @Test
    void aBodyNeverMakesACaller() {
        assertThatThrownBy(() -> read("{'name':'x','caller':{'kind':'SYSTEM'}}", HostsBody.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Caller is never read from JSON");
        assertThatThrownBy(() -> read("'SYSTEM'", Caller.class)).isInstanceOf(InvalidDefinitionException.class);
        assertThat(read("{'name':'x'}", HostsBody.class).caller()).isNull();
    }

    @Test
    void passwordsAreRead() {
        assertThat(read("{'email':'ann@example.com','password':'pässword 12'}", LogIn.class))
                .isEqualTo(LogIn.of("ann@example.com", "pässword 12"));
    }

    @Test
    void everyRecordThatSoundsSecretIsKeptInsideButTokens() {
        Set<Class<?>> secret = Set.of(Tokens.class);
        assertThat(Api.publicRecords())
                .filteredOn(type -> Arrays.stream(type.getRecordComponents())
                        .filter(one -> one.getType() == String.class)
                        .map(RecordComponent::getName)
                        .anyMatch(name -> SECRET.matcher(name).matches()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(secret.contains(type)
                                || KeptInside.BOTH_WAYS.containsKey(type)
                                || KeptInside.UNWRITTEN.containsKey(type))
                        .as("%s holds a secret", type)
                        .isTrue());
    }

    @Test
    void commandsAreWrittenForClientsAndTests() {
        assertThat(json(new SetPrice(new ServiceId(Samples.ID), "1.50", "EUR", null, null)))
                .contains("'unitPrice':'1.50'");
    }

    private String json(Object value) {
        return mapper.writeValueAsString(value).replace('"', '\'');
    }

    private <T> T read(String json, Class<T> type) {
        return mapper.readValue(json.replace('\'', '"'), type);
    }
}
