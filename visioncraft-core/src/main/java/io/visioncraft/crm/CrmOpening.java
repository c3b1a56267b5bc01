package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.spi.Guard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case that opens a record (CRM-1). */
final class CrmOpening {

    static final UseCase<Reach> OPEN = UseCase.needing("crm.open", CrmPermissions.OPEN)
            .showingMoreTo(CatalogPermissions.SERVICE_READ)
            .takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(OPEN);

    private final UseCases useCases;
    private final CrmRecordsAndDesks store;
    private final Surroundings surroundings;
    private final CrmPolicy policy;

    CrmOpening(UseCases useCases, CrmRecordsAndDesks store, Surroundings surroundings, CrmPolicy policy) {
        this.useCases = useCases;
        this.store = store;
        this.surroundings = surroundings;
        this.policy = policy;
    }

    /** The repositories of the records that a CRM record refers to by id. */
    record Surroundings(UserRepository users, ServiceRepository services, OrderRepository orders) {}

    CrmRecord open(Caller caller, OpenCrmRecord command) {
        return useCases.change(OPEN, caller, command, store.recordAnswer(), (reach, in) -> {
            Input<String> type = in.value("type", command.type(), policy::type);
            Input<String> subject = in.line("subject", command.subject(), Text.SUBJECT);
            Input<String> description = in.lines("description", command.description(), Text.MESSAGE);
            @Nullable UserId named = command.customer() == null ? caller.user() : command.customer();
            Input<UserId> customer = in.value("customer", named, id -> id);
            return work -> {
                if (customer.get().equals(caller.user())) {
                    work.hold(new Guard.Person(customer.get())); // what a customer says is erased with it (IDN-8)
                }
                requireCustomer(customer.get(), reach);
                requireService(command.service(), work);
                requireOrder(command.order(), customer.get());
                return store.begin(
                        CrmRecord.open(
                                new CrmRecordId(work.newId()),
                                store.numbers().next(),
                                customer.get(),
                                new CrmTopic(type.get(), subject.get(), description.get()),
                                new CrmLinks(command.service(), command.order(), null),
                                command.priority() == null ? CrmPriority.NORMAL : command.priority(),
                                Attribution.of(work)),
                        work);
            };
        });
    }

    private void requireCustomer(UserId customer, Reach reach) {
        User found = surroundings
                .users()
                .find(customer)
                .filter(user -> reach.includes(user.id()))
                .orElseThrow(
                        () -> IdentityCodes.USER_NOT_FOUND.rejection("There is no user " + customer, "user", customer));
        PersonGuard.requireNotErased(found);
    }

    /** A service that the caller cannot see is as good as none (SVC-1). */
    private void requireService(@Nullable ServiceId service, ReadWork work) {
        if (service == null) {
            return;
        }
        boolean all = work.holds(CatalogPermissions.SERVICE_READ);
        boolean visible = surroundings
                .services()
                .find(service)
                .filter(found -> all || found.status() == ServiceStatus.ACTIVE)
                .isPresent();
        if (!visible) {
            throw CatalogCodes.SERVICE_NOT_FOUND.rejection("There is no service " + service, "service", service);
        }
    }

    /** Another customer's order is as good as none. */
    private void requireOrder(@Nullable OrderId order, UserId customer) {
        if (order == null) {
            return;
        }
        boolean own = surroundings
                .orders()
                .find(order)
                .filter(found -> found.customer().equals(customer))
                .isPresent();
        if (!own) {
            throw OrderingCodes.ORDER_NOT_FOUND.rejection("There is no order " + order, "order", order);
        }
    }
}
