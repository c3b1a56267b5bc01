package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedColumnsTest {

    private static final RowType<OrderRow> ORDERS = RowType.of(OrderRow.class);
    private static final RowType<OrderLineRow> LINES = RowType.of(OrderLineRow.class);
    private static final RowType<OrderTaxGroupRow> GROUPS = RowType.of(OrderTaxGroupRow.class);

    private final SharedColumns columns = SharedColumns.of(ORDERS, List.of(LINES, GROUPS));

    @Test
    void holdTheRootInItsOwnOrder() {
        assertThat(columns.ofRoot("e")).startsWith(ORDERS.head("e"));
    }

    @Test
    void holdEachColumnOfAPartOnce() {
        assertThat(columns.places(0)).hasSize(LINES.columns().size()).doesNotHaveDuplicates();
        assertThat(columns.places(1)).hasSize(GROUPS.columns().size()).doesNotHaveDuplicates();
    }

    @Test
    void holdInOneColumnWhatHasOneType() {
        List<RowColumn> ofRoot = ORDERS.columns();
        int[] places = columns.places(0);

        assertThat(IntStream.range(0, places.length).filter(column -> places[column] < ofRoot.size()))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(LINES.columns().get(column).boxed())
                        .isEqualTo(ofRoot.get(places[column]).boxed()));
    }

    @Test
    void areAsManyInEachQuery() {
        int many = columns.ofRoot("e").split(", ").length;

        assertThat(many).isLessThan(ORDERS.columns().size() + LINES.columns().size());
        assertThat(columns.ofPart(0, "p").split(", ")).hasSize(many);
        assertThat(columns.ofPart(1, "p").split(", ")).hasSize(many).contains("NULL", "p.base");
    }

    /** A database does not know the type of NULL in two queries by a third. */
    @Test
    void wantThePartWithTheMostColumnsOfATypeFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedColumns.of(ORDERS, List.of(GROUPS, LINES)))
                .withMessageContaining("Put vc_order_line first");
    }
}
