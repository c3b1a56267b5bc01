package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store whose keys an earlier folding made, the lower case of the JDK, is brought up to date when it opens. */
@Rule("GEN-11")
@SuppressWarnings("NullAway.Init") // JUnit calls begin()
class FoldedKeysTest extends StorageCases {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private VisionCraft vc;

    @BeforeEach
    void begin() {
        vc = StandIns.create().builder(store, StandIns.issuer()).build();
    }

    @AfterEach
    void leaveTheStoreAsItWas() {
        opened.execute("UPDATE vc_folding SET version = '" + Folding.VERSION + "'");
    }

    @Test
    void aNewStoreHasTheFoldingOfTheLibrary() {
        assertThat(opened.strings("SELECT version FROM vc_folding")).containsExactly(Folding.VERSION);
    }

    @Test
    void keysAndWordsOfAnEarlierFoldingAreMadeAnew() {
        Category street = vc.categories().create(MANAGER, CreateCategory.root("ΟΔΟΣ"));
        for (int i = 0; i < 401; i++) {
            vc.categories().create(MANAGER, CreateCategory.under(street.id(), "House " + i));
        }
        Caller admin = IdentityFixtures.in(vc).admin();
        Role role = vc.roles().create(admin, CreateRole.of("ΟΔΟΣ"));
        vc.services().create(MANAGER, CreateService.of("S-1", "ΟΔΟΣ", street.id()));
        foldedAsBefore("vc_category", street.id().value(), "ΟΔΟΣ", "οδος");
        foldedAsBefore("vc_role", role.id().value(), "ΟΔΟΣ", "οδος");
        opened.execute("UPDATE vc_service SET name_key = " + bytes("οδος"));
        opened.execute("UPDATE vc_category_word SET word = " + bytes("οδος") + " WHERE word = " + bytes("οδοσ"));
        opened.execute("UPDATE vc_service_word SET word = " + bytes("οδος") + " WHERE word = " + bytes("οδοσ"));
        opened.execute("UPDATE vc_folding SET version = '1'");
        assertThat(found("οδος")).isEmpty();

        JpaPersistence.open(opened.dataSource(), opened.provider()).close();

        assertThat(found("ΟΔΟΣ")).containsExactly("ΟΔΟΣ");
        assertThat(found("οδος")).containsExactly("ΟΔΟΣ");
        assertThat(vc.services()
                        .list(MANAGER, ServiceSearch.all().matching("οδος"), ListRequest.first())
                        .items())
                .hasSize(1);
        assertRejected(
                CatalogCodes.DUPLICATE_SIBLING_NAME,
                () -> vc.categories().create(MANAGER, CreateCategory.root("οδος")));
        assertRejected(IdentityCodes.DUPLICATE_ROLE_NAME, () -> vc.roles().create(admin, CreateRole.of("οδοσ")));
        assertThat(opened.strings("SELECT version FROM vc_folding")).containsExactly(Folding.VERSION);
    }

    @Test
    void namesThatAreTheSameNowAreListedAndNothingIsChanged() {
        Category one = vc.categories().create(MANAGER, CreateCategory.root("ΟΔΟΣ"));
        Category other = vc.categories().create(MANAGER, CreateCategory.root("Street"));
        foldedAsBefore("vc_category", one.id().value(), "ΟΔΟΣ", "οδος");
        foldedAsBefore("vc_category", other.id().value(), "οδοσ", "οδοσ");
        opened.execute("UPDATE vc_folding SET version = '1'");
        StoredRows before = opened.rows();

        VisionCraftException refused = assertRejected(
                StoreCodes.NAMES_COLLIDE, () -> JpaPersistence.open(opened.dataSource(), opened.provider()));

        assertThat(refused.getMessage())
                .contains(one.id().toString(), other.id().toString(), "ΟΔΟΣ", "οδοσ");
        assertThat((List<?>) refused.details().get("collisions")).hasSize(1);
        assertThat(opened.rows()).isEqualTo(before);
        assertThat(opened.strings("SELECT version FROM vc_folding")).containsExactly("1");
    }

    private List<String> found(String text) {
        return vc.categories().search(MANAGER, text, ListRequest.first()).items().stream()
                .map(Category::name)
                .toList();
    }

    private void foldedAsBefore(String table, UUID id, String name, String key) {
        opened.execute("UPDATE " + table + " SET name = '" + name + "', name_key = " + bytes(key) + " WHERE id = '" + id
                + "'");
    }

    private String bytes(String key) {
        return opened.database().dialect().literal(key.getBytes(StandardCharsets.UTF_8));
    }
}
