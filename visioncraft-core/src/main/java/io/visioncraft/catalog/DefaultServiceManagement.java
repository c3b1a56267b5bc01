package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxClasses;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases of services. Immutable and thread-safe. */
final class DefaultServiceManagement implements ServiceManagement {

    static final UseCase<Permitted> CREATE = managing("services.create").takingKey();
    static final UseCase<Permitted> CHANGE = managing("services.change").takingKey();
    static final UseCase<Permitted> ACTIVATE = managing("services.activate").takingKey();
    static final UseCase<Permitted> RETIRE = managing("services.retire").takingKey();
    static final UseCase<Permitted> MOVE = managing("services.move-to").takingKeyAs("services.moveTo");
    static final UseCase<Permitted> GET = browsing("services.get");
    static final UseCase<Permitted> FIND_BY_CODE = browsing("services.find-by-code");
    static final UseCase<Permitted> LIST = browsing("services.list");
    static final UseCase<Permitted> HISTORY = UseCase.needing("services.history", CatalogPermissions.SERVICE_READ);

    static final List<UseCase<?>> USE_CASES =
            List.of(CREATE, CHANGE, ACTIVATE, RETIRE, MOVE, GET, FIND_BY_CODE, LIST, HISTORY);

    private final UseCases useCases;
    private final ServiceRepository services;
    private final TaxClasses taxClasses;
    private final CategoryRepository categories;
    private final CategoryTree tree;
    private final VisibleServices visible;
    private final Answer<Permitted, Service> answer;

    DefaultServiceManagement(
            UseCases useCases, ServiceRepository services, CategoryRepository categories, TaxClasses taxClasses) {
        this.useCases = useCases;
        this.services = services;
        this.taxClasses = taxClasses;
        this.categories = categories;
        this.tree = new CategoryTree(categories);
        this.visible = new VisibleServices(services);
        this.answer = Answer.of(id -> load(new ServiceId(id), null));
    }

    private static UseCase<Permitted> managing(String name) {
        return UseCase.needing(name, CatalogPermissions.SERVICE_MANAGE);
    }

    /** Those that show services that are on offer to anybody, and the others to those who may see them (SVC-1). */
    private static UseCase<Permitted> browsing(String name) {
        return UseCase.unrestricted(name).showingMoreTo(CatalogPermissions.SERVICE_READ);
    }

    @Override
    public Service create(Caller caller, CreateService command) {
        return useCases.change(CREATE, caller, command, answer, in -> {
            Input<String> code = in.of("code", () -> Text.code(command.code()));
            Input<String> name = in.line("name", command.name(), Text.NAME);
            Input<String> description = in.optionalLines("description", command.description(), Text.DESCRIPTION);
            Input<UnitCode> unit = in.optional("unit", command.unit(), UnitCode::known);
            Input<TaxClassCode> taxClass = in.optional("taxClass", command.taxClass(), taxClasses::known);
            return work -> {
                ServiceProfile profile = new ServiceProfile(
                        code.get(),
                        name.get(),
                        description.get(),
                        unit.or(UnitCode.ONE),
                        taxClass.or(TaxClassCode.STANDARD));
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
        return about(() -> command.service()).change(CHANGE, caller, command, answer, in -> {
            Input<String> code = in.optional("code", command.code(), Text::code);
            Input<String> name = in.optional("name", command.name(), raw -> Text.line(raw, Text.NAME));
            Input<String> description =
                    in.optional("description", command.description(), raw -> Text.optionalLines(raw, Text.DESCRIPTION));
            Input<UnitCode> unit = in.optional("unit", command.unit(), UnitCode::known);
            Input<TaxClassCode> taxClass = in.optional("taxClass", command.taxClass(), taxClasses::known);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                ServiceProfile profile = new ServiceProfile(
                        code.or(service.code()),
                        name.or(service.name()),
                        description.or(service.description()),
                        unit.or(service.unit()),
                        taxClass.or(service.taxClass()));
                return work.save(services, service.change(profile));
            };
        });
    }

    @Override
    public Service activate(Caller caller, ActivateService command) {
        return about(() -> command.service()).change(ACTIVATE, caller, command, answer, in -> {
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                return work.save(services, service.activate(reason.get(), Attribution.on(service, work)));
            };
        });
    }

    @Override
    public Service retire(Caller caller, RetireService command) {
        return about(() -> command.service()).change(RETIRE, caller, command, answer, in -> {
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                Service service = load(command.service(), command.expectedVersion());
                return work.save(services, service.retire(reason.get(), Attribution.on(service, work)));
            };
        });
    }

    @Override
    public Service moveTo(Caller caller, MoveService command) {
        return useCases.change(MOVE, caller, command, answer, in -> work -> {
            // no category goes while something is put into it (CAT-4)
            work.hold(new Guard.Tree());
            Service service = load(command.service(), command.expectedVersion());
            CategoryId to = tree.load(command.category()).id();
            return work.save(services, service.moveTo(to));
        });
    }

    @Override
    public Service get(Caller caller, ServiceId service) {
        return about(() -> service).read(GET, caller, work -> visible.load(work, service));
    }

    @Override
    public Optional<Service> findByCode(Caller caller, String code) {
        return useCases.ahead(() -> services.findByCode(Text.code(code))).read(FIND_BY_CODE, caller, work -> {
            String checked = Inputs.single("code", () -> Text.code(code));
            return services.findByCode(checked).filter(service -> VisibleServices.sees(work, service));
        });
    }

    @Override
    public Listing<ServiceSummary> list(Caller caller, ServiceSearch search, ListRequest request) {
        return useCases.read(LIST, caller, search, in -> {
            ServiceQuestion asked = ServiceQuestion.read(in, "", search, categories);
            return work -> {
                ServiceRepository.Query query = asked.query(work);
                return asked.list(
                        query, query, request, found -> found, (after, limit) -> services.list(query, after, limit));
            };
        });
    }

    @Override
    public Listing<StatusChange<ServiceStatus>> history(Caller caller, ServiceId service, ListRequest request) {
        return about(() -> service).read(HISTORY, caller, work -> {
            load(service, null);
            return Cursors.entries(
                    request, "service-history", service, (after, limit) -> services.history(service, after, limit));
        });
    }

    /** Runs use cases that begin by reading a service. */
    private UseCases about(Supplier<ServiceId> service) {
        return useCases.ahead(() -> services.find(service.get()));
    }

    private Service load(ServiceId id, @Nullable Long expectedVersion) {
        Service service = services.find(Inputs.required("service", id)).orElseThrow(() -> Service.notFound(id));
        Versions.check("service", service, expectedVersion);
        return service;
    }
}
