package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Xml;

/**
 * Raises {@code com.openai:openai-java*} in Maven builds whose code was migrated. It edits the version where it is written,
 * in the dependency or in a property, and asks no repository, so that it works offline and gives the same result everywhere.
 */
public final class RaiseSdkVersion extends ScanningRecipe<RaiseSdkVersion.Found> {
    /** The message that says that this run rewrote code. */
    static final String MIGRATED = RaiseSdkVersion.class.getName() + ".migrated";

    @Option(
            displayName = "Oldest version that is left alone",
            description = "A project on this version or a newer one keeps what it has.",
            example = "4.56.0")
    private final String floor;

    @Option(displayName = "New version", description = "The version older projects get.", example = "4.75.1")
    private final String newVersion;

    /** What the scan found in all build files. */
    public static final class Found {
        private final Set<String> properties = new HashSet<>();
    }

    /**
     * Makes the recipe.
     *
     * @param floor the oldest version that is left alone
     * @param newVersion the version older projects get
     */
    @JsonCreator
    public RaiseSdkVersion(@JsonProperty("floor") String floor, @JsonProperty("newVersion") String newVersion) {
        this.floor = floor;
        this.newVersion = newVersion;
    }

    /**
     * The oldest version that is left alone.
     *
     * @return the version
     */
    public String getFloor() {
        return floor;
    }

    /**
     * The version older projects get.
     *
     * @return the version
     */
    public String getNewVersion() {
        return newVersion;
    }

    @Override
    public String getDisplayName() {
        return "Raise `com.openai:openai-java` after a migration";
    }

    @Override
    public String getDescription() {
        return "Raises the version of the official SDK in Maven builds where code was migrated to the Responses API and the "
                + "version is older than the new code needs. Versions that a parent outside the project manages stay.";
    }

    @Override
    public Found getInitialValue(ExecutionContext ctx) {
        return new Found();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Found found) {
        return new VersionVisitor() {
            @Override
            Xml.Tag version(Xml.Tag version) {
                version.getValue()
                        .filter(value -> value.startsWith("${") && value.endsWith("}"))
                        .ifPresent(value -> found.properties.add(value.substring(2, value.length() - 1)));
                return version;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Found found) {
        return new VersionVisitor() {
            @Override
            public Xml visitDocument(Xml.Document document, ExecutionContext ctx) {
                return ctx.getMessage(MIGRATED, false) ? super.visitDocument(document, ctx) : document;
            }

            @Override
            Xml.Tag version(Xml.Tag version) {
                return raised(version);
            }

            @Override
            Xml.Tag property(Xml.Tag property) {
                return found.properties.contains(property.getName()) ? raised(property) : property;
            }
        };
    }

    private Xml.Tag raised(Xml.Tag version) {
        Optional<String> old = version.getValue().filter(value -> SdkVersion.isOlder(value, floor));
        return old.isPresent() ? version.withValue(newVersion) : version;
    }

    /** Finds the versions of the SDK's artifacts, and properties, in POM files. */
    private abstract static class VersionVisitor extends XmlVisitor<ExecutionContext> {
        abstract Xml.Tag version(Xml.Tag version);

        Xml.Tag property(Xml.Tag property) {
            return property;
        }

        @Override
        public Xml visitDocument(Xml.Document document, ExecutionContext ctx) {
            return document.getSourcePath().endsWith("pom.xml") ? super.visitDocument(document, ctx) : document;
        }

        @Override
        public Xml visitTag(Xml.Tag tag, ExecutionContext ctx) {
            Xml.Tag visited = (Xml.Tag) super.visitTag(tag, ctx);
            if (!(getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag parent)) {
                return visited;
            }
            if (parent.getName().equals("properties")) {
                return property(visited);
            }
            return visited.getName().equals("version")
                            && parent.getName().equals("dependency")
                            && SdkVersion.isSdk(parent)
                    ? version(visited)
                    : visited;
        }
    }
}
