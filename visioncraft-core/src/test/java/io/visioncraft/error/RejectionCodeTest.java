package io.visioncraft.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-3")
class RejectionCodeTest {

    @ParameterizedTest
    @EnumSource(RejectionKind.class)
    void makesTheRejectionOfItsKind(RejectionKind kind) {
        RejectionCode code = new RejectionCode(kind, "some-code");

        VisionCraftException rejection = code.rejection("Because", "limit", 3);

        assertThat(rejection.kind()).isEqualTo(kind);
        assertThat(rejection.retryable()).isFalse();
        assertThat(rejection.fromBelow()).isFalse();
        if (rejection instanceof InvalidInputException invalid) {
            assertThat(invalid.code()).isEqualTo("invalid-input");
            assertThat(invalid.violations()).containsExactly(code.at("", "Because", "limit", 3));
        } else {
            assertThat(rejection.is(code)).isTrue();
            assertThat(rejection).hasMessage("Because");
            assertThat(rejection.details()).containsEntry("limit", 3);
        }
    }

    @Test
    void tellsWhatFailedBelowFromTheLibrarysOwnAnswers() {
        RejectionCode conflict = RejectionCode.conflict("some-conflict");
        RejectionCode unavailable = RejectionCode.unavailable("some-outage");

        List<VisionCraftException> fromBelow = List.of(
                ConflictException.transientClash(conflict, "Because", null),
                StaleAggregateException.onSave("order", 1, 2),
                UnavailableException.causedBy(unavailable, "Because", null),
                UnavailableException.untilMended(unavailable, "Because", null));
        List<VisionCraftException> own = List.of(
                conflict.rejection("Because"),
                unavailable.rejection("Because"),
                StaleAggregateException.expected("order", 1, 2, 3),
                UnavailableException.notNow(unavailable, "Because"));

        assertThat(fromBelow).allMatch(VisionCraftException::fromBelow);
        assertThat(own).noneMatch(VisionCraftException::fromBelow);
        assertThat(UnavailableException.notNow(unavailable, "Because").retryable())
                .isTrue();
    }

    @Test
    void keepsPlainValuesAndTheTextOfOthers() {
        CategoryId id = new CategoryId(new UUID(1, 2));

        VisionCraftException rejection = RejectionCode.ruleViolated("some-code")
                .rejection("Because", "text", "a", "number", 3L, "flag", true, "id", id, "ids", List.of(id, 1));

        assertThat(rejection.details())
                .containsExactly(
                        entry("text", "a"),
                        entry("number", 3L),
                        entry("flag", true),
                        entry("id", id.toString()),
                        entry("ids", List.of(id.toString(), 1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> rejection.details().put("more", 1));
    }

    @Test
    void refusesDetailsWithoutAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RejectionCode.ruleViolated("some-code").rejection("Because", "limit"));
    }

    @Test
    void pointsAtAPlaceOnlyWhenItIsOfInvalidInput() {
        Violation violation = RejectionCode.invalid("some-code").at("name", "Because");

        assertThat(violation.under("lines[2]").path()).isEqualTo("lines[2].name");
        assertThat(violation.under("lines[2]").under("order").path()).isEqualTo("order.lines[2].name");
        assertThat(RejectionCode.invalid("some-code")
                        .at("[2]", "Because")
                        .under("lines")
                        .path())
                .isEqualTo("lines[2]");
        assertThat(RejectionCode.invalid("some-code")
                        .at("", "Because")
                        .under("lines")
                        .path())
                .isEqualTo("lines");
        assertThatIllegalStateException()
                .isThrownBy(() -> RejectionCode.notFound("some-code").at("name", "Because"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Some-code", "some_code", "-some", "some-", "some--code", "some code"})
    void refusesWhatIsNoCode(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> RejectionCode.denied(value));
    }

    @Test
    void isSerialisedWithItsDetailsAndViolations() throws Exception {
        VisionCraftException conflict = StaleAggregateException.expected("order", new CategoryId(new UUID(1, 2)), 1, 2);
        VisionCraftException invalid = RejectionCode.invalid("some-code").rejection("Because", "ids", List.of(1));

        assertThat(copy(conflict).details()).isEqualTo(conflict.details());
        assertThat(copy(conflict).is(StaleAggregateException.CODE)).isTrue();
        assertThat(((InvalidInputException) copy(invalid)).violations())
                .isEqualTo(((InvalidInputException) invalid).violations());
    }

    @Test
    void tellsClashesThatMayPassFromThoseThatStay() {
        CategoryId id = new CategoryId(new UUID(1, 2));
        RejectionCode clash = RejectionCode.conflict("some-clash");
        RejectionCode down = RejectionCode.unavailable("some-outage");

        assertThat(StaleAggregateException.onSave("order", id, 1).retryable()).isTrue();
        assertThat(StaleAggregateException.expected("order", id, 1, 2).retryable())
                .isFalse();
        assertThat(ConflictException.transientClash(clash, "Because", null).retryable())
                .isTrue();
        assertThat(UnavailableException.causedBy(down, "Because", null).retryable())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> ConflictException.transientClash(down, "Because", null));
        assertThatIllegalArgumentException().isThrownBy(() -> UnavailableException.causedBy(clash, "Because", null));
    }

    private static VisionCraftException copy(VisionCraftException rejection) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rejection);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (VisionCraftException) in.readObject();
        }
    }
}
