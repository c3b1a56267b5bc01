package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.PricedServiceSearch;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A controller takes and answers the library's types, in the slice {@code @WebMvcTest} without an import. */
@WebMvcTest(WebSliceTest.Shop.class)
@AutoConfigureMockMvc(addFilters = false)
class WebSliceTest {

    private static final OrderId ORDER = new OrderId(Samples.ID);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ConversionService conversions;

    @Autowired
    private JsonMapper mapper;

    @SpringBootConfiguration
    @Import(Shop.class)
    static class Application {}

    @RestController
    static class Shop {

        @GetMapping("/orders/{id}")
        OrderId order(@PathVariable OrderId id) {
            return id;
        }

        @GetMapping("/orders")
        Listing<String> orders(
                @RequestParam Optional<UserId> customer,
                @RequestParam(required = false) EmailAddress email,
                @RequestParam(required = false) Quantity quantity,
                @RequestParam(required = false) List<ServiceId> services,
                ListRequest request) {
            List<String> said = new ArrayList<>();
            said.add(customer.map(UserId::toString).orElse("all"));
            said.add(email == null ? "-" : email.key());
            said.add(String.valueOf(quantity));
            said.add(String.valueOf(services));
            said.add(String.valueOf(request.limit()));
            return new Listing<>(said, request.cursor());
        }

        @GetMapping("/invoices")
        List<String> invoices(InvoiceSearch search, ListRequest request, FigurePeriod period) {
            return List.of(search.toString(), request.toString(), period.toString());
        }

        @PostMapping("/orders")
        int place(@RequestBody PlaceOrder command) {
            return command.lines().size();
        }
    }

    @Test
    void takesAnIdFromThePath() {
        assertThat(mvc.get().uri("/orders/{id}", ORDER.toString().toUpperCase(Locale.ROOT)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("\"" + ORDER + "\"");
    }

    @Test
    void rejectsATextThatIsNoIdByTheNameOfTheParameter() {
        assertRejected(mvc.get().uri("/orders/7").exchange(), "id", "malformed");
        assertRejected(mvc.get().uri("/orders?customer=me").exchange(), "customer", "malformed");
        assertRejected(mvc.get().uri("/orders?quantity=1e9").exchange(), "quantity", "malformed-number");
        assertRejected(mvc.get().uri("/orders?email=me").exchange(), "email", "malformed-e-mail");
        assertRejected(mvc.get().uri("/orders?limit=many").exchange(), "limit", "malformed-number");
        assertRejected(mvc.get().uri("/orders?limit=99999999999").exchange(), "limit", "out-of-range");
    }

    @Test
    void takesValuesAndThePartOfAListFromTheQuery() {
        assertThat(mvc.get()
                        .uri(
                                "/orders?customer={c}&services={c},{c}&email=A@example.com&quantity=0.50&limit=7&cursor=abc",
                                ORDER,
                                ORDER,
                                ORDER))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[\"" + ORDER + "\",\"a@example.com\",\"0.5\",\"[" + ORDER + ", " + ORDER
                        + "]\",\"7\"],\"next\":\"abc\"}");
    }

    @Test
    void anEmptyParameterIsNone() {
        assertThat(mvc.get().uri("/orders?customer=&email=&quantity=&services=&limit=&cursor="))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[\"all\",\"-\",\"null\",\"[]\",\"50\"],\"next\":null}");
    }

    @Test
    void takesASearchFromTheQueryAndLeavesOutAsItsFactoriesDo() throws Exception {
        assertThat(said("/invoices?from=2026-03-01&until=2026-03-31"))
                .containsExactly(
                        InvoiceSearch.all().toString(),
                        ListRequest.first().toString(),
                        FigurePeriod.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))
                                .toString());
        assertThat(said("/invoices?customer=" + ORDER
                        + "&statuses=ISSUED,DRAFT&statuses=ISSUED&withExcess=true&issuedFrom=2026-03-02&sort=OLDEST"))
                .first()
                .isEqualTo(InvoiceSearch.all()
                        .ofCustomer(new UserId(Samples.ID))
                        .in(InvoiceStatus.ISSUED, InvoiceStatus.DRAFT)
                        .onlyWithExcess()
                        .issuedFrom(LocalDate.of(2026, 3, 2))
                        .oldestFirst()
                        .toString());
    }

    @Test
    void namesEveryWrongParameterOfASearch() {
        MvcTestResult result = mvc.get()
                .uri("/invoices?customer=me&statuses=issued&withExcess=1&issuedFrom=yesterday&sort=OLDEST")
                .exchange();

        assertThat(InputRejection.of(failure(result)).orElseThrow().violations())
                .extracting(one -> one.path() + " " + one.code())
                .containsExactly(
                        "customer malformed", "statuses malformed", "withExcess malformed", "issuedFrom malformed");
    }

    @Test
    void looksAtEachValueOfAParameter() throws Exception {
        assertRejected(mvc.get().uri("/orders?limit=1&limit=abc").exchange(), "limit", "malformed-number");
        assertRejected(mvc.get().uri("/orders?limit=1&limit=2").exchange(), "limit", "duplicate");
        assertThat(mvc.get().uri("/orders?limit=7&limit=7")).hasStatusOk();
    }

    @Test
    void everySearchThatIsOneLevelCanBeTakenFromTheQuery() {
        assertThat(Api.inputs().stream()
                        .filter(type -> type.getSimpleName().matches(".*(Search|Query|Request|Period)")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(QueryRecords.TYPES.stream(), Stream.of(PricedServiceSearch.class))
                                .toList());
    }

    @Test
    void takesACommandFromTheBody() {
        assertThat(post("{\"lines\":[{\"service\":\"" + ORDER + "\",\"quantity\":\"2\"}]}"))
                .hasStatusOk()
                .hasBodyTextEqualTo("1");
    }

    @Test
    void rejectsABodyWithCodeAndPath() {
        assertRejected(
                post("{\"lines\":[{\"service\":\"" + ORDER + "\",\"quantity\":0.5}]}"),
                "lines[0].quantity",
                "malformed-number");
        assertRejected(post("{"), "", "malformed");
        assertThat(InputRejection.of(failure(post("")))).isEmpty();
    }

    @Test
    void writesAnIdIntoAnAddress() {
        assertThat(conversions.convert(ORDER, String.class)).isEqualTo(ORDER.toString());
    }

    private List<String> said(String uri) throws Exception {
        String body = mvc.get().uri(uri).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return List.of(mapper.readValue(body, String[].class));
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static Throwable failure(MvcTestResult result) {
        Throwable unresolved = result.getUnresolvedException();
        return Objects.requireNonNull(unresolved == null ? result.getMvcResult().getResolvedException() : unresolved);
    }

    private static void assertRejected(MvcTestResult result, String path, String code) {
        Throwable failure = failure(result);
        InvalidInputException rejection = InputRejection.of(failure).orElseThrow(() -> new AssertionError(failure));
        assertThat(rejection.violations()).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo(path);
            assertThat(one.code()).isEqualTo(code);
        });
    }
}
