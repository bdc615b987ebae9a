package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.rawhttp.dto.RequestClasses;
import io.github.chat2responses.recipes.rawhttp.dto.RequestClasses.Changed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Bodies that are objects of a class of the code base, or made of one: the class changes, not the code that sends it. */
final class OwnClassBodies implements Bodies.OwnObjects {
    private final Plan plan;
    private final Sources sources;
    private final Configuration configuration;
    private final List<String> builds;
    /** By the group that sends it, the class. */
    private final Map<String, String> taken = new LinkedHashMap<>();
    /** Made only if there is such a body: most code bases have none. */
    private @Nullable RequestClasses classes;

    OwnClassBodies(Plan plan, Sources sources, Configuration configuration, List<String> builds) {
        this.plan = plan;
        this.sources = sources;
        this.configuration = configuration;
        this.builds = builds;
    }

    @Override
    public boolean take(Plan.Body given, Plan.Body object, boolean isWritten) {
        Expression plain = Trees.plain(object.expression());
        if (!mayBeOwn(object.index(), plain)) {
            return false;
        }
        if (classes == null) {
            classes = new RequestClasses(
                    sources.files().stream().map(sources::index).toList(), configuration, builds);
        }
        Optional<String> name = classes.add(object.group(), object.index(), plain, isWritten, given.expression());
        name.ifPresent(found -> taken.put(object.group(), found));
        return name.isPresent();
    }

    /** Whether the class of an object is one of this code base, or cannot be seen. */
    private boolean mayBeOwn(SourceIndex index, Expression object) {
        String name = Types.name(object.getType());
        return name.isEmpty()
                ? object instanceof J.MethodInvocation call
                        && sources.method(index, call).isPresent()
                : sources.classes(Types.simple(name)).findAny().isPresent();
    }

    /** When all bodies are known: the classes change that only these bodies are made from. */
    void close() {
        if (classes == null || taken.isEmpty()) {
            return;
        }
        RequestClasses known = classes;
        known.close();
        taken.forEach((group, name) -> plan.groups().join(group, "class " + name));
        taken.forEach((group, name) -> known.blocker(group)
                .ifPresent(blocker -> plan.block(group, blocker.code(), blocker.place(), blocker.reason())));
        taken.values().stream()
                .distinct()
                .forEach(name -> known.changes(name).forEach(changed -> change("class " + name, changed)));
    }

    private void change(String group, Changed changed) {
        UUID file = changed.file().file().getId();
        plan.edit(new Edit.Replace(
                group,
                file,
                changed.declaration().getId(),
                tree -> changed.change().apply((J.ClassDeclaration) tree)));
        plan.edit(new Edit.Names(group, file, changed.imports()));
    }
}
