package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.codes;
import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.taxClasses;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Services. */
final class ServiceCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private ServiceCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("services.create", world -> {
                            CreateService command = CreateService.of(
                                    "S", "Sweeping", world.catalog().aCategory().id());
                            return by(caller -> world.vc().services().create(caller, command));
                        })
                        .within(6, "lock", "category"),
                draft(
                                "change",
                                (all, draft) -> by(caller -> all.change(
                                        caller, ChangeService.of(draft.id()).named("Sweeping"))))
                        .within(5, "service"),
                draft("activate", (all, draft) -> by(caller -> all.activate(caller, ActivateService.of(draft.id()))))
                        .within(4, "service"),
                Scenario.of("services.retire", world -> {
                            RetireService command = RetireService.of(
                                    world.catalog().anActiveService().id());
                            return by(caller -> world.vc().services().retire(caller, command));
                        })
                        .within(4, "service"),
                Scenario.of("services.move-to", world -> {
                            Service draft = world.catalog().aDraftService();
                            MoveService command = MoveService.to(
                                    draft.id(), world.catalog().aCategory().id());
                            return by(caller -> world.vc().services().moveTo(caller, command));
                        })
                        .within(5, "lock", "service-and-category"),
                draft("get", (all, draft) -> by(caller -> all.get(caller, draft.id())))
                        .within(1, "service"),
                draft("find-by-code", (all, draft) -> by(caller -> all.findByCode(caller, draft.code())))
                        .within(1, "service-by-code"),
                draft(
                                "list",
                                (all, draft) -> by(caller -> all.list(
                                        caller,
                                        ServiceSearch.all()
                                                .inSubtreeOf(draft.category())
                                                .matching("ser"),
                                        FIRST)))
                        .within(1, "services-in-subtree"),
                draft("history", (all, draft) -> by(caller -> all.history(caller, draft.id(), FIRST)))
                        .within(2, "service-history"));
    }

    private static Scenario draft(String name, BiFunction<ServiceManagement, Service, Act> call) {
        return Scenario.of(
                "services." + name,
                world -> call.apply(world.vc().services(), world.catalog().aDraftService()));
    }

    private static Act by(Function<Caller, ?> call) {
        return Act.of(CatalogFixtures.manager(), call);
    }

    /** What is done to services. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(3, create()),
                    Tuple.of(2, change()),
                    Tuple.of(1, move()),
                    Tuple.of(2, activate()),
                    Tuple.of(2, retire()));
        }

        private static Arbitrary<Deed> create() {
            return Combinators.combine(codes(), names(), numbers(), taxClasses())
                    .as((code, name, category, tax) -> new Deed(
                            "creates service \"" + code + "\" called \"" + name + "\", taxed " + tax + ", in category #"
                                    + category,
                            (world, by) -> world.vc()
                                    .services()
                                    .create(
                                            by,
                                            CreateService.of(code, name, world.category(category))
                                                    .taxed(tax)
                                                    .per("HUR"))));
        }

        private static Arbitrary<Deed> change() {
            return Combinators.combine(numbers(), codes(), names(), taxClasses())
                    .as((service, code, name, tax) -> new Deed(
                            "changes service #" + service + " to \"" + code + "\" called \"" + name + "\", taxed "
                                    + tax,
                            (world, by) -> world.vc()
                                    .services()
                                    .change(
                                            by,
                                            ChangeService.of(world.service(service))
                                                    .coded(code)
                                                    .named(name)
                                                    .taxed(tax))));
        }

        private static Arbitrary<Deed> move() {
            return Combinators.combine(numbers(), numbers())
                    .as((service, category) -> new Deed(
                            "moves service #" + service + " to category #" + category,
                            (world, by) -> world.vc()
                                    .services()
                                    .moveTo(by, MoveService.to(world.service(service), world.category(category)))));
        }

        private static Arbitrary<Deed> activate() {
            return numbers()
                    .map(service -> new Deed(
                            "activates service #" + service,
                            (world, by) ->
                                    world.vc().services().activate(by, ActivateService.of(world.service(service)))));
        }

        private static Arbitrary<Deed> retire() {
            return Combinators.combine(numbers(), Parts.texts())
                    .as((service, reason) -> new Deed(
                            "retires service #" + service + " because \"" + reason + '"',
                            (world, by) -> world.vc()
                                    .services()
                                    .retire(
                                            by,
                                            RetireService.of(world.service(service))
                                                    .because(reason))));
        }
    }
}
