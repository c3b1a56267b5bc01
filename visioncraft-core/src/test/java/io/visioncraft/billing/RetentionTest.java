package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule("INV-7")
class RetentionTest {

    private static final Retention SEVEN = new Retention(7);

    @Test
    void isCountedFromTheEndOfTheYearOfIssue() {
        assertThat(SEVEN.endOf(LocalDate.of(2026, 1, 1))).isEqualTo("2033-12-31");
        assertThat(SEVEN.endOf(LocalDate.of(2026, 12, 31))).isEqualTo("2033-12-31");
    }

    @Test
    void endsOnTheLastDayThatStoresKeepAtTheLatest() {
        assertThat(SEVEN.endOf(LocalDate.of(9992, 5, 4))).isEqualTo("9999-12-31");
        assertThat(SEVEN.endOf(LocalDate.of(9995, 5, 4))).isEqualTo(Days.LAST);
        assertThat(SEVEN.endOf(Days.LAST)).isEqualTo(Days.LAST);
        LocalDate late = LocalDate.of(9995, 5, 4);
        assertThat(new Issuance("INV-1", late, late).retainedUntil()).isEqualTo(Days.LAST);
    }

    @Test
    void endsOnADayThatStoresKeep() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> issue(Days.LAST.plusDays(1)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.code())
                        .containsExactly("out-of-range"));
    }

    @Test
    void keepsACreditNoteNoShorterThanItsInvoice() {
        LocalDate credited = LocalDate.of(2027, 5, 4);

        assertThat(SEVEN.endOfCredit(credited, issue(LocalDate.of(2036, 12, 31))))
                .isEqualTo("2036-12-31");
        assertThat(SEVEN.endOfCredit(credited, issue(LocalDate.of(2030, 12, 31))))
                .isEqualTo("2034-12-31");
        assertThat(SEVEN.endOfCredit(credited, issue(null))).isEqualTo("2034-12-31");
    }

    @Test
    void isOverOnTheDayAfterItsLast() {
        Issuance stated = issue(LocalDate.of(2036, 12, 31));
        Issuance unstated = issue(null);

        assertThat(SEVEN.overOn(LocalDate.of(2036, 12, 31)).of(stated)).isFalse();
        assertThat(SEVEN.overOn(LocalDate.of(2037, 1, 1)).of(stated)).isTrue();
        assertThat(SEVEN.overOn(LocalDate.of(2033, 12, 31)).of(unstated)).isFalse();
        assertThat(SEVEN.overOn(LocalDate.of(2034, 1, 1)).of(unstated)).isTrue();
    }

    private static Issuance issue(@Nullable LocalDate end) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new Issuance("INV-1", day, day, day, day, PaymentTerms.net(0), end);
    }
}
