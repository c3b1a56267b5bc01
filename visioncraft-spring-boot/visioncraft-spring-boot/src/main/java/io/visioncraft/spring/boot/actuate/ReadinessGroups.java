package io.visioncraft.spring.boot.actuate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.AdditionalPathsMapper;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;

/**
 * The groups of the health endpoint, of which readiness has one member more, with all that is below it. Immutable and as
 * thread-safe as the groups.
 *
 * @param groups as Spring Boot has made them, with a group of readiness
 * @param member the name of the member
 */
record ReadinessGroups(HealthEndpointGroups groups, String member)
        implements HealthEndpointGroups, AdditionalPathsMapper {

    static final String READINESS = "readiness";

    @Override
    public HealthEndpointGroup getPrimary() {
        return groups.getPrimary();
    }

    @Override
    public Set<String> getNames() {
        return groups.getNames();
    }

    @Override
    public @Nullable HealthEndpointGroup get(String name) {
        HealthEndpointGroup group = groups.get(name);
        return group != null && READINESS.equals(name) ? new WithMember(group, member) : group;
    }

    @Override
    public @Nullable HealthEndpointGroup get(AdditionalHealthEndpointPath path) {
        HealthEndpointGroup readiness = get(READINESS);
        return readiness != null && path.equals(readiness.getAdditionalPath()) ? readiness : groups.get(path);
    }

    @Override
    public Set<HealthEndpointGroup> getAllWithAdditionalPath(WebServerNamespace namespace) {
        return groups.getAllWithAdditionalPath(namespace);
    }

    /** The groups of Spring Boot tell their further paths, for example {@code /readyz}, by a second interface. */
    @Override
    public @Nullable List<String> getAdditionalPaths(EndpointId endpoint, WebServerNamespace namespace) {
        return groups instanceof AdditionalPathsMapper paths ? paths.getAdditionalPaths(endpoint, namespace) : null;
    }

    /** A group with one member more. */
    private record WithMember(HealthEndpointGroup group, String member) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return name.equals(member) || name.startsWith(member + "/") || group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext context) {
            return group.showComponents(context);
        }

        @Override
        public boolean showDetails(SecurityContext context) {
            return group.showDetails(context);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
