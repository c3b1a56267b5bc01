package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.UserId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the data about a user (IDN-8): the user itself, then the section of each feature above. */
final class Export {

    static final UseCase<Reach> EXPORT = UseCase.needing("users.export", IdentityPermissions.EXPORT_USER);

    static final List<UseCase<?>> USE_CASES = List.of(EXPORT);

    private final UseCases useCases;
    private final IdentityRepositories store;
    private final UserLookup lookup;
    private final RoleLookup roles;
    private final List<PersonalData> features;

    Export(UseCases useCases, IdentityRepositories store, List<PersonalData> features) {
        this.useCases = useCases;
        this.store = store;
        this.lookup = new UserLookup(store.users());
        this.roles = new RoleLookup(store.roles());
        this.features = List.copyOf(features);
    }

    PersonalDataExport export(Caller caller, UserId id) {
        return useCases.read(EXPORT, caller, id, (reach, in) -> work -> export(work, lookup.within(reach, id)));
    }

    private PersonalDataExport export(ReadWork work, User user) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("user", tree(user));
        content.put("userHistory", historyOf(user.id()));
        features.forEach(feature -> content.put(feature.section(), feature.export(user.id())));
        return new PersonalDataExport(user.id(), work.now(), content);
    }

    private Map<String, Object> tree(User user) {
        Map<String, Object> tree = new LinkedHashMap<>(Trees.of(user));
        tree.put("roleName", roles.find(user.role()).name());
        features.forEach(feature -> tree.putAll(feature.ofUser(user.id())));
        return Collections.unmodifiableMap(tree);
    }

    private List<Map<String, Object>> historyOf(UserId user) {
        return Trees.of(WholeList.ofEntries((after, limit) -> store.users().history(user, after, limit)).stream()
                .map(row -> row.entry().shownTo(user))
                .toList());
    }
}
