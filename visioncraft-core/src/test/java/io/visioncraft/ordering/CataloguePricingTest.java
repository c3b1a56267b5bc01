package io.visioncraft.ordering;

import static io.visioncraft.ordering.ShopWindow.EUR;
import static io.visioncraft.ordering.ShopWindow.NOW;
import static io.visioncraft.ordering.ShopWindow.line;
import static io.visioncraft.ordering.ShopWindow.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxPolicy;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That a whole order is priced in two queries, whatever the number of its lines. */
class CataloguePricingTest {

    private final List<String> asked = new ArrayList<>();
    private final Pricing pricing = new CataloguePricing(
            catalogue(ServiceRepository.class),
            catalogue(PriceRepository.class),
            new DocumentTotaller(TaxPolicy.none(), ShopWindow.ISSUER),
            new CataloguePricing.Terms(EUR, null, NOW, false));

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
        LinePrice agreed = LinePrice.stated(UnitPrice.of("5.00", "EUR"), "Agreed");

        OrderPreview preview = pricing.preview(List.of(wanted(1, 1).changed(null, agreed, ""), wanted(2, 2)));

        assertThat(preview.payable()).isEqualTo(Money.of("6.00", "EUR"));
        assertThat(asked).containsExactly("findAll 2", "inForce 1");
    }

    private static WantedLine wanted(int number, int ofService) {
        return new WantedLine(line(number), service(ofService), Quantity.of(1), null, "", false);
    }

    /** A catalogue in which every service is on offer at 1.00 EUR. */
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

    private static Object answer(String question, ServiceId id) {
        return switch (question) {
            case "findAll" -> ShopWindow.sold(id);
            case "inForce" -> price(id);
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static Price price(ServiceId id) {
        UUID entry = new UUID(3, id.value().getLeastSignificantBits());
        return new Price(new PriceId(entry), id, UnitPrice.of("1.00", "EUR"), Window.startingAt(NOW), NOW, 1);
    }
}
