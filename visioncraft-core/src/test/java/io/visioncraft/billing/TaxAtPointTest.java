package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.NOW;
import static io.visioncraft.billing.Documents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.TaxIdCheck.Result;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxedLine;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** By which ids of its buyer a document is taxed at its tax point: its own draft, or one for another buyer. */
@Rule({"INV-2", "PAY-8"})
class TaxAtPointTest {

    private static final TaxDecision OWED = TaxDecision.reverseCharge("AT");
    private static final TaxDecision CHARGED = TaxDecision.charged("DE", TaxRate.of("19"));
    private static final TaxSettings SETTINGS =
            TaxSettings.by(question -> question.confirmedBusiness() ? OWED : CHARGED);
    private static final Party ANN = Party.of("Ann GmbH", Address.of("Ring 1", "1010", "Wien", "AT"));
    private static final Issuer ISSUER =
            Issuer.of(Documents.ISSUER.party().withVatId("DE123456789"), Documents.ISSUER.zone(), "EUR");
    private static final TaxId ONE = new TaxId(TaxId.VAT, "ATU11111111");
    private static final TaxId TWO = new TaxId(TaxId.VAT, "ATU22222222");

    private final List<User> customers = new ArrayList<>();
    private final TaxAtPoint tax = with(SETTINGS, InvoicingPolicy.standard());

    private TaxAtPoint with(TaxSettings settings, InvoicingPolicy policy) {
        return new TaxAtPoint(
                new DocumentTotaller(settings, ISSUER),
                found(UserRepository.class, customers),
                found(OrderRepository.class, List.of()),
                ISSUER,
                new SimplifiedInvoices(policy),
                new StandardSupply(settings.standardDocuments()));
    }

    @Test
    void countsTheIdsThatAPresentCheckFindsValid() {
        customer(of(ONE, TWO), check(TWO, Result.VALID));

        assertThat(decision(CHARGED, of(TWO), of(TWO))).isEqualTo(OWED);
        assertThat(decision(CHARGED, of(ONE), of(ONE)))
                .as("not that of another id")
                .isEqualTo(CHARGED);
    }

    @Test
    void countsAnIdWithoutACheckForWhomItWasDecided() {
        customer(ANN);

        assertThat(decision(OWED, of(ONE), of(ONE))).isEqualTo(OWED);
        assertThat(decision(CHARGED, of(ONE), of(ONE))).isEqualTo(CHARGED);
        assertThat(decision(OWED, of(TWO), of(ONE))).as("of another buyer").isEqualTo(CHARGED);
        Party moved = Party.of("Ann GmbH", Address.of("Rue 1", "75001", "Paris", "FR"))
                .withVatId(ONE.value());
        assertThat(decision(OWED, moved, of(ONE))).as("of another country").isEqualTo(CHARGED);
    }

    @Test
    void countsNoneWithoutACheckBesideOneThatIsNotValid() {
        customer(of(ONE, TWO), check(ONE, Result.UNKNOWN));

        assertThat(decision(OWED, of(ONE, TWO), of(ONE, TWO))).isEqualTo(CHARGED);
        assertThat(decision(OWED, of(TWO), of(TWO)))
                .as("where the other is not the buyer's")
                .isEqualTo(OWED);
    }

    @Test
    void keepsAnIdThatWentBesideOneThatIsValid() {
        customer(of(TWO), check(TWO, Result.VALID));

        assertThat(decision(OWED, of(ONE, TWO), of(ONE))).isEqualTo(OWED);
    }

    @Test
    void refusesNoSimplifiedInvoiceThatWasAboveTheLimitBefore() {
        Invoice draft = Documents.draft(Documents.line(1, TaxClassCode.STANDARD, "10.00", "1", "0.00"));
        TaxSettings more = TaxSettings.by(question -> TaxDecision.charged("DE", TaxRate.of("21")));
        InvoicingPolicy standard = InvoicingPolicy.standard();
        TaxAtPoint above = with(more, standard.limitingSimplifiedInvoices("11.00", "EUR"));
        TaxAtPoint crossing = with(more, standard.limitingSimplifiedInvoices("12.00", "EUR"));

        assertThat(asked(above, draft).totals().due()).isEqualTo(Documents.eur("12.10"));
        assertRejected(BillingCodes.BILLING_PROFILE_REQUIRED, () -> asked(crossing, draft));
    }

    /** As an order of 0.1 may lack it, whose goods are on their way. */
    @Test
    void refusesNoSupplyWithoutAPlaceThatLackedItBefore() {
        TaxClass goods = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);
        Party buyer = of(ONE);
        customer(buyer, check(ONE, Result.VALID));
        Order order = Documents.order(
                Documents.FLAT_RATES.with(goods),
                new OrderDetails(OrderReferences.NONE, "", null, TODAY, TODAY),
                Documents.line(1, goods.code(), "10.00", "1", "0.00"),
                Documents.line(2, TaxClassCode.STANDARD, "10.00", "1", "0.00"));
        Parties parties = Documents.PARTIES.withBuyer(buyer);
        Invoice document = Invoice.draft(
                        Documents.INVOICE, order, Supplied.of(order).orElseThrow(), parties, NOW)
                .next();
        TaxDecision within = TaxDecision.intraCommunity("DE");
        TaxAtPoint both = with(sold(goods, CHARGED), InvoicingPolicy.standard());
        TaxAtPoint more = with(sold(goods, TaxDecision.charged("DE", TaxRate.of("21"))), InvoicingPolicy.standard());

        assertRejected(BillingCodes.DELIVERY_PLACE_REQUIRED, () -> asked(both, document));
        TaxedLines first = asked(with(sold(goods, CHARGED, false), InvoicingPolicy.standard()), document);
        Invoice before = with(document, document.parties(), first.lines(), first.totals());
        assertThat(asked(more, before).totals().groups())
                .extracting(TaxGroup::decision)
                .contains(within)
                .doesNotContain(CHARGED);
    }

    private TaxedLines asked(TaxAtPoint by, Invoice document) {
        return asked(by, document, document.parties().buyer());
    }

    private TaxedLines asked(TaxAtPoint by, Invoice document, Party decidedFor) {
        Invoice before = with(document, document.parties().withBuyer(decidedFor), document.lines(), document.totals());
        Invoice next = by.ask(document, before, TODAY, true).next();
        return new TaxedLines(next.lines(), next.totals());
    }

    private static TaxSettings sold(TaxClass goods, TaxDecision others) {
        return sold(goods, others, true);
    }

    private static TaxSettings sold(TaxClass goods, TaxDecision others, boolean standard) {
        TaxSettings settings = TaxSettings.by(
                        question -> question.taxClass().equals(goods) ? TaxDecision.intraCommunity("DE") : others)
                .with(goods);
        return standard ? settings.forStandardDocuments() : settings;
    }

    /** The answer for a document of one line that was decided so, and is now for that buyer. */
    private TaxDecision decision(TaxDecision before, Party buyer, Party decidedFor) {
        Invoice draft = Documents.draft(Documents.line(1, TaxClassCode.STANDARD, "10.00", "1", "0.00"));
        InvoiceLine whole = draft.lines().get(0);
        InvoiceLine line = whole.taxed(new TaxedLine(new LineTax(TaxClassCode.STANDARD, before), whole.net()));
        TaxGroup group =
                new TaxGroup(before, Documents.eur("10.00"), Documents.eur(before.equals(OWED) ? "0.00" : "1.90"));
        DocumentTotals totals =
                DocumentTotals.of(Documents.EUR, List.of(group), draft.totals().method());
        Invoice document = with(draft, draft.parties().withBuyer(buyer), List.of(line), totals);
        TaxedLines answer = asked(tax, document, decidedFor);
        return answer.lines().get(0).tax().decision();
    }

    private void customer(Party profile, TaxIdCheck... checks) {
        User user = new User(
                Documents.ANN,
                "CUS-1",
                EmailAddress.of("ann@example.com"),
                "Ann",
                new RoleId(new UUID(9, 1)),
                UserStatus.ACTIVE,
                profile,
                List.of(checks),
                NOW,
                NOW,
                1);
        customers.add(user);
    }

    private static TaxIdCheck check(TaxId id, Result result) {
        return new TaxIdCheck(id, "AT", NOW, result, "VIES", "");
    }

    private static Party of(TaxId... ids) {
        return new Party(
                ANN.legalName(),
                ANN.tradeName(),
                ANN.address(),
                List.of(ids),
                ANN.registration(),
                ANN.otherIds(),
                ANN.electronicAddress(),
                ANN.contact());
    }

    private static Invoice with(Invoice draft, Parties parties, List<InvoiceLine> lines, DocumentTotals totals) {
        return draft.next(draft.id(), parties, new Supplied(lines, totals), draft.references(), draft.createdAt());
    }

    /** A repository in which all ask for those. */
    private static <R> R found(Class<R> repository, List<?> all) {
        return repository.cast(Proxy.newProxyInstance(
                repository.getClassLoader(), new Class<?>[] {repository}, (proxy, method, arguments) -> all));
    }

    private static void assertRejected(RejectionCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VisionCraftException.class,
                        refusal -> assertThat(refusal.is(code))
                                .as(refusal.getMessage())
                                .isTrue());
    }
}
