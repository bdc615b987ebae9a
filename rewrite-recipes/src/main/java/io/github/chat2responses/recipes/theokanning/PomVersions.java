package io.github.chat2responses.recipes.theokanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/**
 * The libraries that both clients need, in versions that both run with. Maven takes the nearest, which are the old client's:
 * the code compiles with them, and the official SDK does not run.
 *
 * @param doubt why this is not certain
 * @param okhttp whether OkHttp has to be managed
 * @param jackson whether Jackson has to be managed
 */
record PomVersions(Optional<String> doubt, boolean okhttp, boolean jackson) {
    static final String OTHER_BOOT =
            "this Spring Boot sets versions that one of the clients does not run with; both do with Spring Boot 3.1 to 3.5";

    static final String OLD_BOOT =
            "this Spring Boot sets versions of OkHttp and Kotlin that the official SDK does not run with; it does from Spring"
                    + " Boot 3.0, or with 2.7 and `kotlin.version` 1.9.25 in the properties";

    private static final String OKHTTP = "4.12.0";
    private static final String JACKSON = "2.18.2";
    private static final Pattern OKHTTP_SET = Pattern.compile(
            "<groupId>com\\.squareup\\.okhttp3</groupId>\\s*<artifactId>okhttp(-bom)?</artifactId>\\s*(?:<version>([^<]*)</version>)?");
    private static final Pattern BOOT_IMPORTED =
            Pattern.compile("<artifactId>spring-boot-dependencies</artifactId>\\s*<version>([^<]*)</version>");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    static PomVersions of(List<Xml.Document> chain) {
        String text = text(chain);
        Optional<Xml.Tag> parent = parent(chain);
        Optional<String> boot = boot(chain);
        Matcher okhttp = OKHTTP_SET.matcher(text);
        boolean setsOkHttp = okhttp.find();
        boolean setsJackson = text.contains("<groupId>com.fasterxml.jackson");
        Optional<String> doubt = Optional.empty();
        if (parent.isPresent() && boot.isEmpty()) {
            doubt = Optional.of(
                    "the parent of this pom is not here, and may set versions that the official SDK does not run with");
        } else if (boot.isPresent() && !runsBoth(boot.get())) {
            doubt = Optional.of(OTHER_BOOT);
        } else if (setsOkHttp && !isAtLeast(okhttp.group(2), 4, 10)) {
            doubt = Optional.of("the official SDK needs OkHttp 4.12, and this build sets another");
        } else if (setsJackson && boot.isEmpty()) {
            doubt = Optional.of(
                    "this build sets versions of Jackson; both clients run with " + JACKSON + ", set by its BOM");
        }
        return new PomVersions(doubt, !setsOkHttp, boot.isEmpty());
    }

    private static String text(List<Xml.Document> chain) {
        return chain.stream().map(Xml.Document::printAll).collect(Collectors.joining());
    }

    private static Optional<Xml.Tag> parent(List<Xml.Document> chain) {
        return chain.get(chain.size() - 1).getRoot().getChild("parent");
    }

    /** The Spring Boot that sets versions. */
    private static Optional<String> boot(List<Xml.Document> chain) {
        Matcher imported = BOOT_IMPORTED.matcher(text(chain));
        return parent(chain)
                .filter(one -> one.getChildValue("artifactId")
                        .filter("spring-boot-starter-parent"::equals)
                        .isPresent())
                .flatMap(one -> one.getChildValue("version"))
                .or(() -> imported.find() ? Optional.of(imported.group(1)) : Optional.empty());
    }

    /** What is against the official SDK in the place of the old client. */
    static Optional<String> againstSdk(List<Xml.Document> chain) {
        boolean isOld = boot(chain)
                .filter(version -> NUMBERS.matcher(version).matches() && !isAtLeast(version, 3, 0))
                .isPresent();
        boolean isMended =
                boot(chain).filter(version -> isAtLeast(version, 2, 7)).isPresent()
                        && text(chain).contains("<kotlin.version>");
        return isOld && !isMended ? Optional.of(OLD_BOOT) : Optional.empty();
    }

    static boolean runsSdk(String version) {
        return isAtLeast(version, 3, 0);
    }

    static boolean runsBoth(String version) {
        // The Jackson of Spring Boot 4 lacks what the old client needs.
        return isAtLeast(version, 3, 1) && !isAtLeast(version, 4, 0);
    }

    private static boolean isAtLeast(@Nullable String version, int major, int minor) {
        Matcher numbers = NUMBERS.matcher(version == null ? "" : version);
        if (!numbers.matches()) {
            return false;
        }
        int first = Integer.parseInt(numbers.group(1));
        return first > major || (first == major && Integer.parseInt(numbers.group(2)) >= minor);
    }

    /** Whether a pom is the one that a reference names. */
    static boolean is(Xml.Document pom, Xml.Tag reference) {
        Xml.Tag root = pom.getRoot();
        Optional<String> group = root.getChildValue("groupId")
                .or(() -> root.getChild("parent").flatMap(parent -> parent.getChildValue("groupId")));
        return root.getChildValue("artifactId").equals(reference.getChildValue("artifactId"))
                && group.equals(reference.getChildValue("groupId"));
    }

    /** The pom with the versions managed. */
    Xml.Document managed(Xml.Document pom) {
        Xml.Tag root = pom.getRoot();
        String unit = root.getChildren().isEmpty()
                ? "\n  "
                : line(root.getChildren().get(0).getPrefix());
        String step = unit.substring(1);
        Optional<Xml.Tag> management = root.getChild("dependencyManagement");
        Optional<Xml.Tag> list = management.flatMap(one -> one.getChild("dependencies"));
        List<String> entries = entries(unit + step + step, step);
        if (entries.isEmpty() || (management.isPresent() && list.isEmpty())) {
            return pom;
        }
        if (management.isPresent() && list.isPresent()) {
            List<Content> more = entries.stream()
                    .<Content>map(entry -> Xml.Tag.build(entry).withPrefix(unit + step + step))
                    .toList();
            Xml.Tag longer = list.get().withContent(ListUtils.concatAll(contents(list.get()), more));
            Xml.Tag changed = management
                    .get()
                    .withContent(ListUtils.map(contents(management.get()), one -> one == list.get() ? longer : one));
            return pom.withRoot(
                    root.withContent(ListUtils.map(contents(root), one -> one == management.get() ? changed : one)));
        }
        Xml.Tag made = Xml.Tag.build("<dependencyManagement>" + unit + step + "<dependencies>"
                        + entries.stream()
                                .map(entry -> unit + step + step + entry)
                                .collect(Collectors.joining())
                        + unit + step + "</dependencies>" + unit + "</dependencyManagement>")
                .withPrefix(unit);
        List<Content> contents = new ArrayList<>();
        boolean placed = false;
        for (Content one : contents(root)) {
            boolean isList = one instanceof Xml.Tag tag && tag.getName().equals("dependencies");
            if (isList && !placed) {
                made = made.withPrefix(one.getPrefix());
                contents.add(made);
                placed = true;
            }
            contents.add(one);
        }
        return placed ? pom.withRoot(root.withContent(contents)) : pom;
    }

    private static List<Content> contents(Xml.Tag tag) {
        return tag.getContent() == null ? List.of() : new ArrayList<>(tag.getContent());
    }

    private static String line(String prefix) {
        return prefix.substring(Math.max(0, prefix.lastIndexOf('\n')));
    }

    private List<String> entries(String line, String step) {
        List<String> entries = new ArrayList<>();
        if (jackson) {
            entries.add(entry(line, step, "com.fasterxml.jackson", "jackson-bom", JACKSON));
        }
        if (okhttp) {
            entries.add(entry(line, step, "com.squareup.okhttp3", "okhttp", OKHTTP));
        }
        return entries;
    }

    private static String entry(String line, String step, String group, String artifact, String version) {
        String bom = artifact.endsWith("-bom")
                ? line + step + "<type>pom</type>" + line + step + "<scope>import</scope>"
                : "";
        return "<dependency>" + line + step + "<groupId>" + group + "</groupId>" + line + step + "<artifactId>"
                + artifact + "</artifactId>" + line + step + "<version>" + version + "</version>" + bom + line
                + "</dependency>";
    }
}
