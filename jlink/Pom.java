import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven's descriptions beside the jars say of their licences; one that says nothing has its parent's. */
final class Pom {

    private Pom() {
    }

    static String licences(Path jar, String platform) throws IOException {
        String plain = jar.getFileName().toString().replaceFirst("\\.jar$", "").replaceFirst("-" + platform + "$", "");
        Path pom = jar.resolveSibling(plain + ".pom");
        while (Files.isRegularFile(pom)) {
            Element project = read(pom);
            Set<String> names = names(project);
            if (!names.isEmpty()) {
                return String.join(" or ", names);
            }
            Element parent = child(project, "parent");
            if (parent == null) {
                break;
            }
            pom = parent(pom, project, parent);
        }
        throw new IllegalStateException("no licence is told for " + jar);
    }

    private static Element read(Path pom) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(pom + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> names(Element project) {
        Set<String> names = new LinkedHashSet<>();
        Element licences = child(project, "licenses");
        if (licences != null) {
            NodeList each = licences.getElementsByTagName("name");
            IntStream.range(0, each.getLength()).forEach(i -> names.add(each.item(i).getTextContent().strip()));
        }
        return names;
    }

    /** In Maven's local repository: root/group/artifact/version/artifact-version.pom. */
    private static Path parent(Path pom, Element project, Element parent) {
        Element own = child(project, "groupId");
        String group = own == null ? text(parent, "groupId") : own.getTextContent().strip();
        Path root = pom.getParent().getParent().getParent();
        for (int i = 0; i < group.split("\\.").length; i++) {
            root = root.getParent();
        }
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return root.resolve(text(parent, "groupId").replace('.', '/')).resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom");
    }

    private static String text(Element element, String name) {
        return child(element, name).getTextContent().strip();
    }

    private static Element child(Element element, String name) {
        for (org.w3c.dom.Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element found && found.getTagName().equals(name)) {
                return found;
            }
        }
        return null;
    }
}
