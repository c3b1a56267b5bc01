package io.visioncraft.examples.load;

import io.visioncraft.examples.shop.ShopApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop in a JVM of its own, of another version than the tests'. */
final class ShopProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final int port;

    private ShopProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ShopProcess start(Path java, String... properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ShopApplication.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(properties));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher started = PORT.matcher(line);
            if (started.find()) {
                Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "output of the shop");
                rest.setDaemon(true);
                rest.start();
                return new ShopProcess(process, Integer.parseInt(started.group(1)));
            }
        }
        throw new IllegalStateException("The shop did not start:\n" + said);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
