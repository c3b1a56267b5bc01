package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts to which documents may be paid. The IBANs are the examples of the registry of ISO 13616 and of banks. */
@Rule("INV-2")
class PaymentAccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                " de89370400440532013000 ",
                "AT611904300234573201",
                "BE68539007547034",
                "CH9300762011623852957",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "MT84MALT011000012345MTLCAST001S",
                "NO9386011117947",
                "NL91ABNA0417164300",
                "XK051212012345678906",
                "LC55HEMM000100010012001200023015"
            })
    void takesAnIban(String iban) {
        PaymentAccount account = PaymentAccount.iban(iban);

        assertThat(account.number()).doesNotContain(" ").isUpperCase();
        assertThat(new PaymentAccount(account.kind(), account.number(), "", "")).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001",
                "DE98370400440532013000",
                "DE89370400440532031000",
                "ED89370400440532013000",
                "DE8937040044053201300",
                "89DE370400440532013000",
                "NO938601111794",
                "DE8937040044-532013000",
                "DE８９370400440532013000",
                "DE89370400440532013000DE89370400440532013000",
                "DE"
            })
    void refusesWhatIsNoIban(String iban) {
        assertRefused(KernelCodes.MALFORMED, () -> PaymentAccount.iban(iban));
    }

    @Test
    void takesAnyOtherNumber() {
        assertThat(PaymentAccount.other(" 12-3456789 ").number()).isEqualTo("12-3456789");
        assertRefused(KernelCodes.REQUIRED, () -> PaymentAccount.other(" "));
        assertRefused(KernelCodes.REQUIRED, () -> PaymentAccount.iban(""));
        assertRefused(KernelCodes.TOO_LONG, () -> PaymentAccount.other("1".repeat(65)));
    }

    @Test
    void mayHaveAHolderAndABank() {
        PaymentAccount account =
                PaymentAccount.other("1").heldBy(" Beispiel GmbH ").at(" cobadeffxxx ");

        assertThat(account.holder()).isEqualTo("Beispiel GmbH");
        assertThat(account.bic()).isEqualTo("COBADEFFXXX");
        assertThat(account.at("DEUTDEFF").bic()).isEqualTo("DEUTDEFF");
        assertThat(account.at("").bic()).isEmpty();
        for (String wrong : List.of("COBADEFFX", "COBADEFFXXXX", "COBA12FFXXX", "COBADE-F", "CÖBADEFF")) {
            assertRefused(KernelCodes.MALFORMED, () -> account.at(wrong));
        }
    }

    @Test
    void areAtMostFiveOfAnIssuer() {
        Issuer issuer = Issuer.of(
                Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
                ZoneId.of("Europe/Berlin"),
                "EUR");
        Issuer full = issuer;
        for (int i = 1; i <= Issuer.MAX_PAYMENT_ACCOUNTS; i++) {
            full = full.withPaymentAccount(PaymentAccount.other("A-" + i));
        }
        Issuer five = full;

        assertThat(issuer.paymentAccounts()).isEmpty();
        assertThat(five.withKey("k").renamedFrom("b").paymentAccounts())
                .extracting(PaymentAccount::number)
                .containsExactly("A-1", "A-2", "A-3", "A-4", "A-5");
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> five.withPaymentAccount(PaymentAccount.other("A-6")));
    }

    @Test
    @Rule("GEN-3")
    void showNothingOfTheAccount() {
        assertThat(PaymentAccount.iban("DE89370400440532013000")
                        .heldBy("Secret")
                        .toString())
                .doesNotContain("DE89", "Secret")
                .contains("IBAN");
    }
}
