package io.visioncraft.testkit;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.CategoryId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikeTest {

    private static final Basket BASKET = new Basket("Ann", List.of("apple"), "red", 3);

    @Test
    void replacesNamedComponentsAndKeepsAllOthers() {
        assertThat(like(BASKET)
                        .with(Basket::owner, "Bob")
                        .with(Basket::version, 4L)
                        .made())
                .isEqualTo(new Basket("Bob", List.of("apple"), "red", 4));
        assertThat(like(BASKET).made()).isEqualTo(BASKET);
    }

    @Test
    void replacesAListAsAWholeAndTakesNullWhereTheRecordDoes() {
        assertThat(like(BASKET)
                        .with(Basket::fruits, List.of())
                        .with(Basket::ribbon, null)
                        .made())
                .isEqualTo(new Basket("Ann", List.of(), null, 3));
    }

    @Test
    void refusesWhatIsNoReferenceToAComponent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> like(BASKET).with(Basket::weight, 5))
                .withMessage("Basket has no component weight; its components are [owner, fruits, ribbon, version]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> like(BASKET).with(basket -> basket.owner(), "Bob"))
                .withMessageContaining("Basket has no component lambda$");
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> like(BASKET).with(Basket::version, "four"))
                .withMessage("Component version of Basket is of type long, not java.lang.String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> like(BASKET).with(Basket::version, null))
                .withMessage("Component version of Basket is of type long, not null");
    }

    @Test
    void leavesTheCheckToTheRecord() {
        Category garden = new Category(new CategoryId(new UUID(1, 1)), null, "Garden", null, "", 0, 1);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> like(garden).with(Category::rank, -1L).made())
                .withMessageNotContaining("type");
    }

    /** What is copied here. */
    public record Basket(
            String owner, List<String> fruits, @Nullable String ribbon, long version) {

        /** No component. */
        public int weight() {
            return fruits.size();
        }
    }
}
