package io.visioncraft.tck.race;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.race.Run.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets exactly one of two threads run, from port call to port call, as a {@link Schedule} says. Knows who holds which guard: a
 * thread that would have to wait for one does not run until it is given back, and where both would wait, the one that closes
 * the circle is told what a store tells it. Used once.
 */
final class Conductor implements PortWatch {

    private final Schedule schedule;
    private final Player[] players = {new Player("left"), new Player("right")};
    private final Map<String, Player> holders = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private Player running;

    Conductor(Schedule schedule) {
        this.schedule = schedule;
        this.running = players[schedule.first()];
    }

    /** Runs a call on this thread as the left one, 0, or the right one, 1, whenever its turn has come. */
    @Nullable
    Object play(int which, Call call) throws Exception {
        Player player = players[which];
        synchronized (this) {
            player.thread = Thread.currentThread();
            awaitTurn(player);
        }
        try {
            return call.make();
        } finally {
            end(player);
        }
    }

    private synchronized void end(Player player) {
        player.state = State.ENDED;
        if (other(player).state != State.ENDED) {
            handOver(player);
        }
    }

    @Override
    public synchronized void before(PortCall call) {
        Player player = current();
        int step = steps.size();
        // before its first port call a player has done nothing that the other could interrupt
        boolean choice = player.begun && other(player).state == State.READY;
        if (choice && schedule.interruptions().contains(step)) {
            handOver(player);
            awaitTurn(player);
        } else if (choice && step > schedule.lastFixed()) {
            choices.add(step);
        }
        player.begun = true;
        steps.add(player.name + " " + call);
        if (call.method().equals("hold")) {
            hold(player, ((Guard) call.arguments().get(0)).key());
        }
    }

    private void hold(Player player, String key) {
        while (holders.containsKey(key) && holders.get(key) != player) {
            if (other(player).state == State.WAITING) {
                throw ConflictException.transientClash(
                        StoreCodes.CLASH, "Two transactions wait for each other at the guard " + key, null);
            }
            player.state = State.WAITING;
            player.waitsFor = key;
            handOver(player);
            awaitTurn(player);
        }
        holders.put(key, player);
    }

    @Override
    public void after(PortCall call) {}

    @Override
    public synchronized void ended() {
        Player player = current();
        holders.values().removeIf(player::equals);
        Player waiting = other(player);
        if (waiting.state == State.WAITING && !holders.containsKey(waiting.waitsFor)) {
            waiting.state = State.READY;
        }
    }

    /** The port calls in order, each with the name of its player. */
    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    /** The steps after all that the schedule fixes at which the other could have taken over as well. */
    synchronized List<Integer> choices() {
        return List.copyOf(choices);
    }

    private void handOver(Player player) {
        running = other(player);
        notifyAll();
    }

    private void awaitTurn(Player player) {
        try {
            while (running != player) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError("Stopped while waiting for the turn", stopped);
        }
    }

    private Player current() {
        for (Player player : players) {
            if (player.thread == Thread.currentThread()) {
                return player;
            }
        }
        throw new IllegalStateException("A third thread calls the store");
    }

    private Player other(Player player) {
        return player == players[0] ? players[1] : players[0];
    }

    private enum State {
        READY,
        WAITING,
        ENDED
    }

    /** One of the two threads; guarded by the conductor. */
    private static final class Player {

        private final String name;
        private State state = State.READY;
        private @Nullable Thread thread;
        private String waitsFor = "";
        private boolean begun;

        Player(String name) {
            this.name = name;
        }
    }
}
