package io.visioncraft.catalog;

import static io.visioncraft.catalog.CatalogPermissions.SERVICE_READ;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.spi.Guard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The use cases of services. Immutable and thread-safe. */
final class DefaultServiceManagement implements ServiceManagement {

    private final UseCases useCases;
    private final ServiceRepository services;
    private final CategoryTree tree;
    private final VisibleServices visible;
    private final Answer<Permitted, Service> answer;

    DefaultServiceManagement(UseCases useCases, ServiceRepository services, CategoryRepository categories) {
        this.useCases = useCases;
        this.services = services;
        this.tree = new CategoryTree(categories);
        this.visible = new VisibleServices(services);
        this.answer = Answer.of(id -> load(new ServiceId(id), null));
    }

    @Override
    public Service create(Caller caller, CreateService command) {
        return useCases.change(CatalogUseCases.CREATE_SERVICE, caller, command, answer, in -> {
            Input<String> code = in.of("code", () -> Text.code(command.code()));
            Input<String> name = in.line("name", command.name(), Text.NAME);
            Input<String> description = in.optionalLines("description", command.description(), Text.DESCRIPTION);
            Input<UnitCode> unit = in.optional("unit", command.unit(), UnitCode::of);
            return work -> {
                ServiceProfile profile = new ServiceProfile(
                        code.get(),
                        name.get(),
                        description.get(),
                        unit.or(UnitCode.ONE),
                        command.taxCategory() == null ? TaxCategory.STANDARD : command.taxCategory());
                // no category goes while something is put into it (CAT-4)
                work.hold(new Guard.Tree());
                CategoryId category = tree.load(command.category()).id();
                ServiceId id = new ServiceId(work.newId());
                return work.save(services, Service.create(id, category, profile, Attribution.of(work)));
            };
        });
    }

    @Override
    public Service change(Caller caller, ChangeService command) {
        return useCases.change(CatalogUseCases.CHANGE_SERVICE, caller, command, answer, in -> {
            Input<String> code = in.optional("code", command.code(), Text::code);
            Input<String> name = in.optional("name", command.name(), raw -> Text.line(raw, Text.NAME));
            Input<String> description =
                    in.optional("description", command.description(), raw -> Text.optionalLines(raw, Text.DESCRIPTION));
            Input<UnitCode> unit = in.optional("unit", command.unit(), UnitCode::of);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                ServiceProfile profile = new ServiceProfile(
                        code.or(service.code()),
                        name.or(service.name()),
                        description.or(service.description()),
                        unit.or(service.unit()),
                        command.taxCategory() == null ? service.taxCategory() : command.taxCategory());
                return work.save(services, service.change(profile));
            };
        });
    }

    @Override
    public Service activate(Caller caller, ActivateService command) {
        return useCases.change(CatalogUseCases.ACTIVATE_SERVICE, caller, command, answer, in -> {
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                return work.save(services, service.activate(reason.get(), Attribution.on(service, work)));
            };
        });
    }

    @Override
    public Service retire(Caller caller, RetireService command) {
        return useCases.change(CatalogUseCases.RETIRE_SERVICE, caller, command, answer, in -> {
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                return work.save(services, service.retire(reason.get(), Attribution.on(service, work)));
            };
        });
    }

    @Override
    public Service moveTo(Caller caller, MoveService command) {
        return useCases.change(CatalogUseCases.MOVE_SERVICE, caller, command, answer, in -> work -> {
            // no category goes while something is put into it (CAT-4)
            work.hold(new Guard.Tree());
            Service service = load(command.service(), command.expectedVersion());
            CategoryId to = tree.load(command.category()).id();
            return work.save(services, service.moveTo(to));
        });
    }

    @Override
    public Service get(Caller caller, ServiceId service) {
        return useCases.read(CatalogUseCases.GET_SERVICE, caller, work -> visible.load(work, service));
    }

    @Override
    public Optional<Service> findByCode(Caller caller, String code) {
        return useCases.read(CatalogUseCases.FIND_SERVICE, caller, work -> {
            String checked = Inputs.single("code", () -> Text.code(code));
            return services.findByCode(checked).filter(service -> VisibleServices.sees(work, service));
        });
    }

    @Override
    public Listing<ServiceSummary> list(Caller caller, ServiceSearch search, ListRequest request) {
        return useCases.read(CatalogUseCases.LIST_SERVICES, caller, search, in -> {
            Input<List<String>> prefixes = in.of("text", () -> SearchText.optionalPrefixes(search.text()));
            return work -> list(
                    new ServiceRepository.Query(search.subtreeOf(), prefixes.get(), statuses(work, search.statuses())),
                    request);
        });
    }

    private Listing<ServiceSummary> list(ServiceRepository.Query query, ListRequest request) {
        return Cursors.list(
                request,
                query,
                key -> new NamePosition(key.get(0), ServiceId.of(key.get(1))),
                found -> List.of(found.nameKey(), found.id().toString()),
                (after, limit) -> tree.inside(
                        query.subtreeOf(),
                        query.statuses().isEmpty() ? List.of() : services.list(query, after, limit)));
    }

    @Override
    public Listing<StatusChange<ServiceStatus>> history(Caller caller, ServiceId service, ListRequest request) {
        return useCases.read(CatalogUseCases.SERVICE_HISTORY, caller, work -> {
            load(service, null);
            return Cursors.entries(
                    request, "service-history", service, (after, limit) -> services.history(service, after, limit));
        });
    }

    /** Those asked for that the caller may see; never empty for "all", so that nothing hidden is let out (GEN-2). */
    private static Set<ServiceStatus> statuses(ReadWork work, Set<ServiceStatus> asked) {
        Set<ServiceStatus> statuses = EnumSet.allOf(ServiceStatus.class);
        if (!work.holds(SERVICE_READ)) {
            statuses = EnumSet.of(ServiceStatus.ACTIVE);
        }
        if (!asked.isEmpty()) {
            statuses.retainAll(asked);
        }
        return statuses;
    }

    private Service load(ServiceId id, @Nullable Long expectedVersion) {
        Service service = services.find(Inputs.required("service", id)).orElseThrow(() -> Service.notFound(id));
        Versions.check("service", service, expectedVersion);
        return service;
    }
}
