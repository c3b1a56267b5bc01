package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TokenId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-7")
class RefreshTokenTextTest {

    private static final TokenId ID = new TokenId(UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f"));
    private static final TokenId NEXT = new TokenId(new UUID(7, 7));
    private static final String TEXT = "vcr1.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final RefreshTokenText token = RefreshTokenText.of(ID, new byte[RefreshTokenText.SECRET_BYTES]);

    @Test
    void isReadAsItIsWritten() {
        assertThat(token.text()).isEqualTo(TEXT);
        assertThat(RefreshTokenText.parse(TEXT)).hasValueSatisfying(read -> {
            assertThat(read.id()).isEqualTo(ID);
            assertThat(read.text()).isEqualTo(TEXT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vcr1",
                "vcr2.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vcr1.AAECAwQFBgcICQoLDA0ODx.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vcr1.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "vcr1.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "vcr1.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "vcr1.AAECAwQFBgcICQoLDA0ODw.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vcr1.AAECAwQFBgcICQoLDA0OD+.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vcr1.AAECAwQFBgcICQoLDA0ODw..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void refusesEveryOtherSpelling(String text) {
        assertThat(RefreshTokenText.parse(text)).isEmpty();
    }

    @Test
    void isStoredAsTheHashOfItsSecret() {
        assertThat(token.secretHash())
                // SHA-256 of 32 zero bytes
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThat(token.matches(token.secretHash())).isTrue();
        assertThat(token.matches(token.successor(NEXT).secretHash())).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void hasOneSuccessorPerId() {
        RefreshTokenText successor = token.successor(NEXT);

        assertThat(successor.id()).isEqualTo(NEXT);
        assertThat(successor.text()).isEqualTo(token.successor(NEXT).text());
        assertThat(successor.secretHash())
                .isNotEqualTo(token.successor(ID).secretHash())
                .isNotEqualTo(token.secretHash());
    }

    @Test
    void neverShowsItsSecret() {
        assertThat(token).hasToString("RefreshTokenText[" + ID + ", ********]");
    }
}
