package io.visioncraft.verification.pages;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the XML reports that Surefire wrote in this build. What an older build left behind is passed over, and so are the
 * tests of this package, which are running now.
 */
final class SurefireReports {

    private static final String STILL_RUNNING = SurefireReports.class.getPackageName() + ".";

    private SurefireReports() {}

    static List<TestRun> of(Reactor reactor) {
        return reactor.modules().stream()
                .map(ReactorModule::surefireReports)
                .filter(Files::isDirectory)
                .flatMap(directory -> in(directory).stream())
                .filter(run -> !run.suite().startsWith(STILL_RUNNING))
                .toList();
    }

    static List<TestRun> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(Reactor::isOfThisBuild)
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TestRun> read(Path report) {
        Element suite = parse(report);
        List<TestRun> runs = new ArrayList<>();
        for (Element test : children(suite, "testcase")) {
            String method = test.getAttribute("name").replaceAll("(?s)[(\\[{].*", "");
            runs.add(new TestRun(suite.getAttribute("name"), test.getAttribute("classname"), method, outcomeOf(test)));
        }
        return runs;
    }

    private static Outcome outcomeOf(Element test) {
        if (!children(test, "failure").isEmpty() || !children(test, "error").isEmpty()) {
            return Outcome.FAILED;
        }
        return children(test, "skipped").isEmpty() ? Outcome.PASSED : Outcome.SKIPPED;
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element parse(Path report) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Not a report of Surefire: " + report, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
