package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each method that answers something of a record, and that is no component, is decided: it stands in the JSON, or it is listed
 * here. Written are amounts, totals, states and dates that take a rule of the library to work out.
 */
class DerivedFiguresTest {

    /** The kind of a record, for machinery. */
    private static final Set<String> MACHINERY = Set.of("aggregateType");

    /** What repeats a component in another form, asks a value about itself, or serves the store. */
    private static final Set<String> LEFT_OUT = Set.of(
            "Category.nameKey",
            "Category.words",
            "IssuedDrafts.more",
            "Listing.more",
            "Money.minorUnits",
            "Money.negative",
            "Money.positive",
            "Money.zero",
            "Order.services",
            "Party.email",
            "Party.taxNumber",
            "Party.vatId",
            "Price.openEnded",
            "Service.nameKey",
            "Service.words",
            "ServiceSummary.nameKey",
            "User.buyer",
            "EmailAddress.localPart");

    @Test
    void everyMethodThatAnswersSomethingIsDecided() {
        Set<String> undecided = new TreeSet<>();
        Set<String> leftOut = new TreeSet<>();
        for (Class<?> type : Api.withParts(Api.answers())) {
            for (Method method : answering(type)) {
                String name = type.getSimpleName() + "." + method.getName();
                boolean written = DerivedFigures.of(type).contains(method.getName());
                boolean listed = MACHINERY.contains(method.getName()) || LEFT_OUT.contains(name);
                if (written == listed) {
                    undecided.add(name);
                }
                if (LEFT_OUT.contains(name)) {
                    leftOut.add(name);
                }
            }
        }

        assertThat(undecided).as("decide whether it stands in the JSON").isEmpty();
        assertThat(leftOut).as("nothing is listed that is not there").isEqualTo(new TreeSet<>(LEFT_OUT));
    }

    @Test
    void everyFigureThatIsWrittenIsAMethodOfARecord() {
        Set<Class<?>> answers = Api.withParts(Api.answers());
        for (Class<?> type : answers) {
            assertThat(Arrays.stream(answering(type)).map(Method::getName)).containsAll(DerivedFigures.of(type));
        }
        assertThat(Api.publicRecords().stream()
                        .filter(type -> !DerivedFigures.of(type).isEmpty()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(answers).contains(type));
    }

    private static Method[] answering(Class<?> type) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && method.getReturnType() != type
                        && method.getDeclaringClass() != Object.class
                        && !Set.of("toString", "hashCode").contains(method.getName())
                        && !components.contains(method.getName()))
                .toArray(Method[]::new);
    }
}
