package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Rules and tests of the contract belong together: none is without the other. */
class AdapterContractTest {

    static List<ContractChapter> chapters() {
        return AdapterContract.chapters();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyRuleHasATestAndEveryTestARule(ContractChapter chapter) {
        List<String> rules = chapter.rules().stream().map(ContractRule::id).toList();
        List<String> tested = tests(chapter)
                .map(test -> test.isAnnotationPresent(Proves.class)
                        ? test.getAnnotation(Proves.class).value()
                        : "no rule: " + test.getName())
                .distinct()
                .toList();

        assertThat(tested).containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void authorsExtendAContractAndChangeNoTest(ContractChapter chapter) {
        assertThat(chapter.contracts())
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(Modifier.toString(contract.getModifiers()))
                        .isEqualTo(contractsOfAStore().contains(contract) ? "abstract" : "public abstract"));
        assertThat(tests(chapter)).allMatch(test -> Modifier.isFinal(test.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void rulesAreNumberedFromOneUnderOneName(ContractChapter chapter) {
        String name = chapter.rules().get(0).id().substring(0, 3);

        assertThat(name).matches("[A-Z]{3}");
        assertThat(chapter.rules())
                .extracting(ContractRule::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, chapter.rules().size())
                                .mapToObj(n -> name + "-" + n)
                                .toList());
    }

    @Test
    void everyRuleIsASentenceWithAReasonAndAHint() {
        assertThat(AdapterContract.rules()).allSatisfy(rule -> {
            assertThat(rule.sentence()).as(rule.id()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(rule.why()).as(rule.id()).endsWith(".").hasSizeGreaterThan(7);
            assertThat(rule.hint()).as(rule.id()).endsWith(".").hasSizeGreaterThan(15);
        });
    }

    @Test
    void noRuleStandsTwice() {
        assertThat(AdapterContract.rules()).extracting(ContractRule::id).doesNotHaveDuplicates();
        assertThat(AdapterContract.rules()).extracting(ContractRule::sentence).doesNotHaveDuplicates();
    }

    @Test
    void everyContractOfAStoreHasAChapter() {
        assertThat(AdapterContract.chapters())
                .flatExtracting(ContractChapter::contracts)
                .doesNotHaveDuplicates()
                .containsAll(contractsOfAStore());
    }

    /** Run by {@link PortTests} and hidden; the others are extended one by one. */
    private static List<Class<?>> contractsOfAStore() {
        return Arrays.stream(PortTests.class.getDeclaredClasses())
                .<Class<?>>map(Class::getSuperclass)
                .toList();
    }

    @Test
    void onlyWhatIsNoMustHangsOnMoreThanAHook() {
        assertThat(Capability.values())
                .extracting(Capability::sentence)
                .allMatch(sentence -> sentence.toLowerCase(Locale.ROOT).contains("override"));
    }

    @Test
    void testsAreShownWithTheirRuleFirst() throws NoSuchMethodException {
        Method test = TransactionContract.class.getDeclaredMethod("commitsWhenTheWorkReturns");

        assertThat(new RuleIdsFirst().generateDisplayNameForMethod(List.of(), TransactionContract.class, test))
                .isEqualTo("TXN-1 commits when the work returns");
    }

    private static Stream<Method> tests(ContractChapter chapter) {
        return chapter.contracts().stream()
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }
}
