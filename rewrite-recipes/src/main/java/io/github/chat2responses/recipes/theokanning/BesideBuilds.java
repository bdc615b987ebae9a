package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** Build files with the official SDK beside the old client, and with the libraries that both run with. */
final class BesideBuilds {
    private final List<Build> all;
    private final Poms poms;
    private final Map<Path, List<UnaryOperator<SourceFile>>> changes = new HashMap<>();
    private final Map<Build, Blocker> doubts = new LinkedHashMap<>();

    BesideBuilds(List<Build> all, Collection<Build> owners) {
        this.all = all;
        this.poms = new Poms(all);
        owners.stream()
                .sorted(Comparator.comparing(build -> build.file().getSourcePath()))
                .forEach(this::mend);
    }

    boolean has(Path path) {
        return changes.containsKey(path);
    }

    /** A build file with the changes, in whatever state other recipes left it. */
    SourceFile changed(SourceFile file) {
        SourceFile changed = file;
        for (UnaryOperator<SourceFile> change : changes.getOrDefault(file.getSourcePath(), List.of())) {
            changed = change.apply(changed);
        }
        return changed;
    }

    private void change(SourceFile file, UnaryOperator<SourceFile> change) {
        changes.computeIfAbsent(file.getSourcePath(), any -> new ArrayList<>()).add(change);
    }

    /** The builds that cannot have both, with the reason. */
    Map<Build, Blocker> doubts() {
        return doubts;
    }

    private void doubt(Build build, String reason) {
        doubts.putIfAbsent(build, new Blocker("C2R620", new Place(Place.path(build.file()), 1), reason));
    }

    private void mend(Build build) {
        Optional<SourceFile> beside = build.beside();
        if (beside.isEmpty()) {
            doubt(build, "how the dependency on the old client is written here is not known");
        } else if (build.file() instanceof PlainText) {
            Optional<String> reason = GradleVersions.doubt(all);
            reason.ifPresent(one -> doubt(build, one));
            change(build.file(), file -> beside(build, file));
        } else if (beside.get() instanceof Xml.Document) {
            change(build.file(), file -> beside(build, file));
            manage(build);
        }
    }

    private static SourceFile beside(Build build, SourceFile file) {
        return new Build(file, build.ownProjects()).beside().orElse(file);
    }

    /** The versions of what both clients need go to the top of the poms that are here, for all that run with them. */
    private void manage(Build build) {
        List<Xml.Document> chain = poms.chain(build).stream()
                .map(pom -> (Xml.Document) changed(pom))
                .toList();
        Xml.Document top = chain.get(chain.size() - 1);
        if (chain.size() == 1 && isNeededElsewhere(top)) {
            doubt(
                    build,
                    "other modules need this one, and have no parent here for the versions that both clients run with");
            return;
        }
        PomVersions versions = PomVersions.of(chain);
        versions.doubt().ifPresent(reason -> doubt(build, reason));
        change(top, file -> file instanceof Xml.Document pom ? versions.managed(pom) : file);
    }

    private boolean isNeededElsewhere(Xml.Document pom) {
        String artifact = pom.getRoot().getChildValue("artifactId").orElse("");
        return poms.all()
                .filter(one -> !one.getSourcePath().equals(pom.getSourcePath()))
                .anyMatch(one -> one.printAll().contains("<artifactId>" + artifact + "</artifactId>"));
    }
}
