package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hears from PostgreSQL how it executed each statement, by its module {@code auto_explain}: the plan, with the rows and the pages
 * that each part really touched. For one thread.
 */
final class Explaining {

    private static final String SETTINGS =
            "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"
                    + " -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on -c auto_explain.log_timing=off"
                    + " -c client_min_messages=log -c log_min_messages=fatal -c max_parallel_workers_per_gather=0";

    private static final Pattern TOLD =
            Pattern.compile("duration: ([0-9.]+) ms  plan:\\nQuery Text: (.*?)\\n(?=\\S.*\\(cost=)", Pattern.DOTALL);
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final List<Told> told = new ArrayList<>();

    /**
     * What was told of a statement.
     *
     * @param sql its text
     * @param plan as PostgreSQL prints it
     * @param pages how many pages of 8 kB it touched, a page as often as it was touched
     * @param millis how long it took in the server
     */
    record Told(String sql, String plan, long pages, double millis) {

        /** The plan without costs and values. */
        String shape() {
            return plan.lines()
                    .filter(line -> !line.startsWith("Query Parameters"))
                    .map(line -> line.replaceAll(" +\\(cost=[^)]*\\)", ""))
                    .collect(joining("\n"))
                    .strip();
        }

        /** Which parts the plan has, to compare it with another. */
        List<String> parts() {
            return shape().lines()
                    .filter(line -> line.contains("(actual"))
                    .map(line -> line.replaceAll(" +\\(actual.*", ""))
                    .toList();
        }
    }

    /**
     * The URL of a database whose connections explain.
     *
     * @param generic whether each statement has a plan that was made without the values of its parameters
     */
    static String url(String url, boolean generic) {
        String settings = SETTINGS + " -c plan_cache_mode=" + (generic ? "force_generic_plan" : "force_custom_plan");
        return url + "&options=" + URLEncoder.encode(settings, StandardCharsets.UTF_8);
    }

    /** A data source over connections of {@link #url}. */
    DataSource over(DataSource dataSource) {
        return proxy(DataSource.class, dataSource);
    }

    /** What was told since it was last asked. */
    List<Told> heard() {
        List<Told> all = List.copyOf(told);
        told.clear();
        return all;
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                Explaining.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invoke(target, method, arguments)));
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            if (target instanceof PreparedStatement statement
                    && method.getName().startsWith("execute")) {
                hear(statement);
            }
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, result);
            }
            return result instanceof Connection && target instanceof DataSource
                    ? proxy(Connection.class, result)
                    : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void hear(PreparedStatement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            Matcher matcher = TOLD.matcher(message);
            if (matcher.find()) {
                String plan = message.substring(matcher.end());
                told.add(new Told(matcher.group(2), plan, pages(plan), Double.parseDouble(matcher.group(1))));
            }
        }
        statement.clearWarnings();
    }

    /** Of the whole plan, which are told first. */
    private static long pages(String plan) {
        Matcher matcher = PAGES.matcher(plan);
        return matcher.find() ? number(matcher.group(1)) + number(matcher.group(2)) : 0;
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
