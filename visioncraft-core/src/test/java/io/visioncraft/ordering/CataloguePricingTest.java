package io.visioncraft.ordering;

import static io.visioncraft.ordering.ShopWindow.EUR;
import static io.visioncraft.ordering.ShopWindow.ISSUER;
import static io.visioncraft.ordering.ShopWindow.NOW;
import static io.visioncraft.ordering.ShopWindow.line;
import static io.visioncraft.ordering.ShopWindow.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Reach;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.Reading;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two queries price a whole order; its lines have one basis; and what the tax policy is asked about an order. */
class CataloguePricingTest {

    private static final TaxId VAT_ID = new TaxId("VAT", "ATU12345678");
    private static final Party AUSTRIAN = new Party(
            "Käufer AG",
            Address.of("Ring 2", "1010", "Wien", "AT"),
            List.of(VAT_ID, new TaxId("VAT", "ATU99999999"), new TaxId("FN", "123456a")),
            "");

    private final List<String> asked = new ArrayList<>();
    private final List<TaxQuestion> taxed = new ArrayList<>();
    private final Set<ServiceId> gross = new HashSet<>();
    private final Map<ServiceId, String> raised = new HashMap<>();
    private final TaxSettings settings = TaxSettings.by(question -> {
        taxed.add(question);
        return TaxDecision.charged("DE", TaxRate.of("19"));
    });
    private final Pricing pricing = new CataloguePricing(
            reads -> {},
            catalogue(ServiceRepository.class),
            catalogue(PriceRepository.class),
            new DocumentTotaller(TaxSettings.standard(), ISSUER),
            new CataloguePricing.Terms(EUR, null, Set.of(), NOW, ISSUER.dateOf(NOW), null, false));

    @Test
    @Rule("ORD-4")
    void asksOnceForAllServicesAndOnceForAllPrices() {
        List<WantedLine> wanted = IntStream.range(0, Order.MAX_LINES)
                .mapToObj(number -> wanted(number, number % 100))
                .toList();

        OrderPreview preview = pricing.preview(wanted);

        assertThat(preview.lines()).hasSize(Order.MAX_LINES);
        assertThat(preview.payable()).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(asked).containsExactly("findAll 100", "inForce 100");
    }

    @Test
    @Rule("ORD-3")
    void asksNoPriceOfLinesWhosePriceIsStated() {
        OrderPreview preview = pricing.preview(List.of(stated(1, PriceBasis.NET), wanted(2, 2)));

        assertThat(preview.payable()).isEqualTo(Money.of("6.00", "EUR"));
        assertThat(asked).containsExactly("findAll 2", "inForce 1");
    }

    @Test
    @Rule({"MON-2", "PRC-1"})
    void takesTheBasisOfTheDocumentFromThePrices() {
        gross.add(service(1));
        gross.add(service(2));

        OrderPreview preview = pricing.preview(List.of(wanted(1, 1), wanted(2, 2)));

        assertThat(preview.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(preview.lines())
                .allSatisfy(line -> assertThat(line.price().basis()).isEqualTo(PriceBasis.GROSS));
    }

    @Test
    @Rule("MON-2")
    void refusesPricesOfTwoBasesInOneDocument() {
        gross.add(service(2));
        WantedLine inOrder = new WantedLine(line(2), service(2), Quantity.of(1), null, "", true);

        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class, () -> pricing.preview(List.of(wanted(1, 1), inOrder)));

        assertThat(rejection.is(OrderingCodes.MIXED_PRICE_BASES)).isTrue();
        assertThat(rejection.code()).isEqualTo("mixed-price-bases");
        assertThat(rejection.details())
                .containsEntry("services", List.of(service(2).toString()))
                .containsEntry("codes", List.of("CODE-2"))
                .containsEntry("lines", List.of(line(2).toString()));
    }

    @Test
    @Rule({"MON-2", "ORD-3"})
    void refusesAStatedPriceOfAnotherBasisThanTheCatalogues() {
        List<WantedLine> mixed = List.of(wanted(1, 1), stated(2, PriceBasis.GROSS));

        RuleViolatedException rejection =
                catchThrowableOfType(RuleViolatedException.class, () -> pricing.preview(mixed));

        assertThat(rejection.is(OrderingCodes.MIXED_PRICE_BASES)).isTrue();
        assertThat(rejection.details()).containsEntry("codes", List.of("CODE-2"));
    }

    @Test
    @Rule({"MON-2", "ORD-3"})
    void removesALineWhenThePriceOfAnotherChangedItsBasis() {
        Order cart = cart(wanted(1, 1), wanted(2, 2), wanted(3, 3));
        gross.add(service(2));
        raised.put(service(2), "2.00");
        raised.put(service(3), "3.00");

        Order shorter = cart.removeLine(line(1), pricing).next();

        assertThat(shorter.lines().get(0)).isEqualTo(cart.lines().get(1));
        assertThat(shorter.lines().get(1).amount()).isEqualTo(Money.of("3.00", "EUR"));
        assertThat(shorter.totals().method().basis()).isEqualTo(PriceBasis.NET);
        assertThat(shorter.payable()).isEqualTo(Money.of("4.00", "EUR"));
    }

    @Test
    @Rule({"MON-2", "ORD-3"})
    void takesTheBasisOfTheBuilderWhenTheLastLineIsRemoved() {
        gross.add(service(1));
        Order cart = cart(wanted(1, 1));

        Order empty = cart.removeLine(line(1), pricing).next();

        assertThat(cart.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(empty.totals().method().basis()).isEqualTo(PriceBasis.NET);
    }

    @Test
    @Rule({"TAX-1", "INV-2"})
    void taxesByTheLastDayOfSupplyWhereItIsStated() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        OrderDetails details = new OrderDetails(OrderReferences.NONE, "", null, last.minusDays(30), last);

        priced(NOW, null, details);

        assertThat(taxed).singleElement().extracting(TaxQuestion::taxPoint).isEqualTo(last);
    }

    @Test
    @Rule({"TAX-1", "GEN-8"})
    void taxesByTodayWhereTheIssuerIsIfNoDayOfSupplyIsStated() {
        Instant lateInLondon = Instant.parse("2026-06-30T22:30:00Z");

        priced(lateInLondon, null, OrderDetails.NONE);

        assertThat(taxed).singleElement().extracting(TaxQuestion::taxPoint).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    @Rule({"TAX-1", "ORD-1"})
    void taxesACartByNoDayThatIsOver() {
        LocalDate today = ISSUER.dateOf(NOW);
        for (LocalDate last : List.of(today.minusDays(1), today, today.plusDays(1))) {
            OrderDetails details = new OrderDetails(OrderReferences.NONE, "", null, last, last);
            desk().ofCart(asked(NOW), buyer(null, List.of()), EUR, details).preview(List.of(wanted(1, 1)));
            desk().atOnce(asked(NOW), Reach.own(new UserId(new UUID(8, 1))), buyer(null, List.of()), EUR, details)
                    .preview(List.of(wanted(1, 1)));
            priced(NOW, null, details);
        }

        assertThat(taxed)
                .extracting(TaxQuestion::taxPoint)
                .containsExactly(
                        today,
                        today,
                        today.minusDays(1),
                        today,
                        today,
                        today,
                        today.plusDays(1),
                        today.plusDays(1),
                        today.plusDays(1));
    }

    @Test
    @Rule("TAX-1")
    void asksForBuyerPlaceAndCurrencyOfTheOrder() {
        Delivery delivery = new Delivery("", Address.of("Rue 3", "75001", "Paris", "FR"));
        OrderDetails details = new OrderDetails(OrderReferences.NONE, "", delivery, null, null);

        priced(NOW, AUSTRIAN, details);
        priced(NOW, null, OrderDetails.NONE);

        assertThat(taxed).extracting(TaxQuestion::buyer).containsExactly(AUSTRIAN, null);
        assertThat(taxed).extracting(TaxQuestion::deliverTo).containsExactly("FR", null);
        assertThat(taxed).allSatisfy(question -> {
            assertThat(question.seller()).isEqualTo(ISSUER.party());
            assertThat(question.currency()).isEqualTo(EUR);
            assertThat(question.confirmed()).isEmpty();
        });
    }

    @Test
    @Rule({"PAY-8", "TAX-1"})
    void asksWithTheIdsOfTheBuyerThatACheckFoundValid() {
        List<TaxIdCheck> checks = List.of(
                new TaxIdCheck(VAT_ID, "AT", NOW, TaxIdCheck.Result.VALID, "VIES", ""),
                new TaxIdCheck(AUSTRIAN.taxIds().get(1), "AT", NOW, TaxIdCheck.Result.INVALID, "VIES", ""),
                new TaxIdCheck(AUSTRIAN.taxIds().get(2), "AT", NOW, TaxIdCheck.Result.UNKNOWN, "VIES", ""));

        priced(NOW, AUSTRIAN, checks, OrderDetails.NONE);

        assertThat(taxed).extracting(TaxQuestion::confirmed).containsExactly(Set.of(VAT_ID));
    }

    private void priced(Instant at, @Nullable Party profile, OrderDetails details) {
        priced(at, profile, List.of(), details);
    }

    private void priced(Instant at, @Nullable Party profile, List<TaxIdCheck> checks, OrderDetails details) {
        desk().atOnce(asked(at), Reach.ANY, buyer(profile, checks), EUR, details)
                .preview(List.of(wanted(1, 1)));
    }

    private PriceDesk desk() {
        return new PriceDesk(
                reads -> {},
                catalogue(ServiceRepository.class),
                catalogue(PriceRepository.class),
                new DocumentTotaller(settings, ISSUER),
                ISSUER);
    }

    private static ReadWork asked(Instant at) {
        return Reading.at(at, PriceDesk.asking("tests.price"));
    }

    private static User buyer(@Nullable Party profile, List<TaxIdCheck> checks) {
        return new User(
                new UserId(new UUID(8, 1)),
                "CUS-7K3M-Q2XD",
                EmailAddress.of("ann@example.com"),
                "Ann",
                new RoleId(new UUID(8, 2)),
                UserStatus.ACTIVE,
                profile,
                checks,
                NOW,
                NOW,
                1);
    }

    private Order cart(WantedLine... lines) {
        OrderPreview preview = pricing.preview(List.of(lines));
        return new Order(
                new OrderId(new UUID(9, 1)),
                "ORD-1",
                new UserId(new UUID(8, 1)),
                OrderStatus.DRAFT,
                preview.lines(),
                List.of(),
                preview.totals(),
                OrderDetails.NONE,
                null,
                NOW,
                NOW,
                1);
    }

    private static WantedLine wanted(int number, int ofService) {
        return new WantedLine(line(number), service(ofService), Quantity.of(1), null, "", false);
    }

    private static WantedLine stated(int number, PriceBasis basis) {
        LinePrice agreed = LinePrice.stated(UnitPrice.of("5.00", "EUR"), basis, "Agreed");
        return wanted(number, number).changed(null, agreed, "");
    }

    /** A catalogue in which every service is on offer, at 1.00 EUR without tax unless the test says otherwise. */
    private <T> T catalogue(Class<T> repository) {
        return repository.cast(Proxy.newProxyInstance(
                repository.getClassLoader(), new Class<?>[] {repository}, (proxy, method, arguments) -> {
                    Collection<?> ids = (Collection<?>) arguments[0];
                    asked.add(method.getName() + " " + ids.size());
                    return ids.stream()
                            .map(id -> answer(method.getName(), (ServiceId) id))
                            .toList();
                }));
    }

    private Object answer(String question, ServiceId id) {
        return switch (question) {
            case "findAll" -> ShopWindow.sold(id);
            case "inForce" -> price(id);
            default -> throw new IllegalArgumentException(question);
        };
    }

    private Price price(ServiceId id) {
        UUID entry = new UUID(3, id.value().getLeastSignificantBits());
        return new Price(
                new PriceId(entry),
                id,
                UnitPrice.of(raised.getOrDefault(id, "1.00"), "EUR"),
                gross.contains(id) ? PriceBasis.GROSS : PriceBasis.NET,
                Window.startingAt(NOW),
                NOW,
                1);
    }
}
