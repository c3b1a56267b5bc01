package io.visioncraft.spring.boot.events;

import io.visioncraft.VisionCraft;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Warns of listeners in contexts above or below the relay's: it knows the beans of its own context only. A relay of their own
 * would mark events as delivered that the first one's subscribers have not got; and events that come before a child context is
 * there would never reach its listeners.
 */
final class UnheardListeners implements ApplicationListener<ContextRefreshedEvent> {

    private static final Log LOG = LogFactory.getLog(UnheardListeners.class);

    private final ApplicationContext own;

    UnheardListeners(ApplicationContext own) {
        this.own = own;
    }

    /** Hears of child contexts too. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        ApplicationContext context = refreshed.getApplicationContext();
        if (context == own) {
            above(own).stream().filter(one -> !hasALibrary(one)).forEach(this::warn);
        } else if (above(context).contains(own) && !hasALibrary(context)) {
            warn(context);
        }
    }

    private static List<ApplicationContext> above(ApplicationContext context) {
        List<ApplicationContext> all = new ArrayList<>();
        for (ApplicationContext one = context.getParent(); one != null; one = one.getParent()) {
            all.add(one);
        }
        return all;
    }

    /** It has a relay of its own then. */
    private static boolean hasALibrary(ApplicationContext context) {
        return context.getBeanNamesForType(VisionCraft.class, true, false).length > 0;
    }

    private void warn(ApplicationContext other) {
        if (other instanceof ConfigurableApplicationContext known) {
            List<String> unheard = new Subscribers(known.getBeanFactory()).names();
            if (!unheard.isEmpty()) {
                LOG.warn("VisionCraft's relay gives no event to " + unheard + " of the context '"
                        + other.getDisplayName()
                        + "'. It knows the beans of the context that has the VisionCraft bean only: declare these listeners in '"
                        + own.getDisplayName() + "'");
            }
        }
    }
}
