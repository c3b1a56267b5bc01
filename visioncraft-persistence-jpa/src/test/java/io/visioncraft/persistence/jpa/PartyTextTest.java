package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("INV-2")
class PartyTextTest {

    private static final int COLUMN = 8_000;

    @Test
    void readsBackWhatItWrote() {
        Party full = new Party(
                "Müller & \"Söhne\" 😀",
                new Address(List.of("Line \\ 1", "Line 2"), "Wien", "1010", "Wien", "AT"),
                List.of(new TaxId("VAT", "ATU1"), new TaxId("GST", "2")),
                "bills@example.com");
        Party simplified = Party.simplified("Ann", "ann@example.com");

        assertThat(PartyText.party(PartyText.of(full))).isEqualTo(full);
        assertThat(PartyText.party(PartyText.of(simplified))).isEqualTo(simplified);
        assertThat(PartyText.partyOrNull(PartyText.ofNullable(null))).isNull();
    }

    @Test
    void fitsItsColumnHoweverLongItsPartsAre() {
        String quotes = "\"".repeat(Text.NAME); // each takes two characters in JSON
        String code = "\"".repeat(Text.CODE);
        Party longest = new Party(
                quotes,
                new Address(List.of(quotes, quotes, quotes), quotes, code, quotes, "DE"),
                Collections.nCopies(Party.MAX_TAX_IDS, new TaxId(code, code)),
                "\"".repeat(EmailAddress.MAX_LENGTH));

        String text = PartyText.of(longest);

        assertThat(text.length()).isLessThan(COLUMN);
        assertThat(PartyText.party(text)).isEqualTo(longest);
    }

    @Test
    void refusesWhatIsNoParty() {
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PartyText.party("{\"legalName\":1,\"taxIds\":[]}"));
        assertThatThrownBy(() -> PartyText.party("{\"legalName\":\"\",\"taxIds\":[],\"email\":\"\"}"))
                .isInstanceOf(RuntimeException.class);
    }
}
