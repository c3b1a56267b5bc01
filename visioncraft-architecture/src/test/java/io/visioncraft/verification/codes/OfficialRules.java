package io.visioncraft.verification.codes;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The validation rules of EN 16931 for one syntax: a stylesheet whose assertions carry the code lists. */
final class OfficialRules {

    private static final String DIRECTORY = "external/schematron/";
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
    private static final Pattern RELEASE = Pattern.compile(DIRECTORY + "([^/]+)/");
    private static final Pattern HEAD = Pattern.compile("Schematron version (\\S+) - Last update: (\\S+)");
    private static final Pattern LIST = Pattern.compile("contains\\('([^']+)', concat\\(' ', [^']+, ' '\\)\\)");

    private final Document stylesheet;

    private OfficialRules(Document stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** The rules for invoices in UBL, of the newest release. */
    static OfficialRules forUbl() {
        return new OfficialRules(read("ubl/EN16931-UBL-validation.xslt"));
    }

    /** The rules for invoices in the syntax of UN/CEFACT, of the newest release. */
    static OfficialRules forCii() {
        return new OfficialRules(read("cii/EN16931-CII-validation.xslt"));
    }

    /** The newest release on the class path, which holds all that there were. */
    static String newest() {
        URL directory = Objects.requireNonNull(
                OfficialRules.class.getClassLoader().getResource(DIRECTORY), "The rules are not on the class path");
        try (JarFile jar = ((JarURLConnection) directory.openConnection()).getJarFile()) {
            return jar.stream()
                    .map(entry -> RELEASE.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .max(Comparator.comparing(Version::parse))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the stylesheet says of itself in its first comment: the release and its day. */
    List<String> release() {
        return children(stylesheet)
                .filter(node -> node.getNodeType() == Node.COMMENT_NODE)
                .map(node -> HEAD.matcher(node.getNodeValue()))
                .filter(Matcher::find)
                .map(found -> List.of(found.group(1), found.group(2)))
                .findFirst()
                .orElseThrow();
    }

    /** The codes that a rule allows, sorted. */
    SortedSet<String> codes(String rule) {
        List<String> tests = elements(stylesheet.getDocumentElement(), SVRL, "failed-assert")
                .filter(assertion -> rule.equals(id(assertion)))
                .map(assertion -> assertion.getAttribute("test"))
                .distinct()
                .toList();
        if (tests.size() != 1) {
            throw new IllegalStateException(rule + " is not one assertion: " + tests);
        }
        Matcher list = LIST.matcher(tests.get(0));
        if (!list.find()) {
            throw new IllegalStateException(rule + " has no list of codes: " + tests);
        }
        SortedSet<String> codes = Stream.of(list.group(1).strip().split(" +")).collect(toCollection(TreeSet::new));
        if (list.find()) {
            throw new IllegalStateException(rule + " has more than one list of codes: " + tests);
        }
        return codes;
    }

    private static String id(Element assertion) {
        return elements(assertion, XSL, "attribute")
                .filter(attribute -> attribute.getAttribute("name").equals("id"))
                .map(attribute -> attribute.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> elements(Element within, String namespace, String name) {
        NodeList found = within.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Stream<Node> children(Node parent) {
        NodeList found = parent.getChildNodes();
        return IntStream.range(0, found.getLength()).mapToObj(found::item);
    }

    private static Document read(String file) {
        String resource = DIRECTORY + newest() + "/" + file;
        try (InputStream in = OfficialRules.class.getClassLoader().getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
