package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.gallery.Intercepted.Call;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be wrong with the answers of a store that cannot answer. */
final class FaultyAnswers {

    private FaultyAnswers() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("FLT-1", "answers an outage with nothing", Silent::new),
                Fault.of("FLT-2", "commits what it has when the line is cut", AutoCommitting::new),
                Fault.of("FLT-3", "takes an unconfirmed commit for an outage", Certain::new),
                Fault.of("FLT-4", "answers a damaged row with nothing", Blind::new),
                Fault.of("FLT-5", "quotes the constraint and the value", FaultyAnswers::quotes));
    }

    /** Finds nothing while the line is cut. */
    private static final class Silent extends Breakable {
        @Override
        Object whileCutOff(Call call) {
            Class<?> type = call.method().getReturnType();
            if (type.equals(boolean.class)) {
                return false;
            }
            return type.equals(Optional.class) ? Optional.empty() : List.of();
        }
    }

    /** Goes on where the line was cut, as on a new connection that commits by itself. */
    private static final class AutoCommitting extends Breakable {
        @Override
        @Nullable
        Object whileCutOff(Call call) throws Throwable {
            return call.proceed();
        }
    }

    /** Says that nothing was stored, which it does not know. */
    private static final class Certain extends Breakable {
        @Override
        RuntimeException unconfirmed() {
            return UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The line was cut", null);
        }
    }

    /** Passes damaged rows by. */
    private static final class Blind extends Breakable {
        @Override
        Object damaged(String type, Id id) {
            return Optional.empty();
        }
    }

    private static Persistence quotes() {
        return Broken.calls((store, call) -> {
            try {
                return call.proceed();
            } catch (VisionCraftException refused) {
                if (call.is("categories", "save") && call.arguments()[0] instanceof Category category) {
                    throw (refused.is(CategoryRepository.CODE.code())
                                    ? CategoryRepository.CODE.code()
                                    : CategoryRepository.SIBLING_NAME.code())
                            .rejection("Unique index violation vc_category_code: " + category.code());
                }
                throw refused;
            }
        });
    }
}
