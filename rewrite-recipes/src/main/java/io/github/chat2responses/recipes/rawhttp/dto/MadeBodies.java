package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.rawhttp.SentBodies;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Requests that are no objects of a class: maps, trees and texts, which the code puts together. */
final class MadeBodies {
    private final Collection<SourceIndex> files;
    private final Configuration configuration;
    private final DtoPlan plan;
    private final List<Site> sites = new ArrayList<>();
    /** Made only if there is such a request: most code bases have none. */
    private @Nullable SentBodies bodies;

    MadeBodies(Collection<SourceIndex> files, Configuration configuration, DtoPlan plan) {
        this.files = files;
        this.configuration = configuration;
        this.plan = plan;
    }

    /** Takes in what a call sends. */
    void add(Site site) {
        if (!(site.sent().body() instanceof Expression body)) {
            String reason = "the request `" + site.sent().body() + "` is no object of a class in this code base";
            plan.block(site.key(), "C2R601", site.file().place(site.sent().body()), reason);
            return;
        }
        if (bodies == null) {
            bodies = new SentBodies(files, configuration);
        }
        bodies.add(site.key(), site.file(), body);
        sites.add(site);
    }

    /** Decides about all of them. */
    void close() {
        if (bodies == null) {
            return;
        }
        bodies.close();
        Set<UUID> sent = plan.sites().stream()
                .flatMap(site -> site.sent().places().stream())
                .collect(Collectors.toSet());
        for (Site site : sites) {
            plan.groups().join(site.key(), "body " + bodies.shared(site.key()));
            bodies.blocker(site.key())
                    .ifPresent(blocker -> plan.block(site.key(), blocker.code(), blocker.place(), blocker.reason()));
            if (isShared(site, sent)) {
                plan.block(site.key(), "C2R602", site.place(), "the request is sent in a way that is not known");
            }
        }
    }

    /** Whether the variable with the request and its headers goes elsewhere, too. */
    private static boolean isShared(Site site, Set<UUID> sent) {
        SourceIndex file = site.file();
        return file.parent(site.sent().body()) instanceof J.NewClass wrapper
                && file.parent(wrapper) instanceof J.VariableDeclarations.NamedVariable variable
                && file.uses(variable).stream()
                        .anyMatch(use -> !sent.contains(use.getId()) && !RequestUses.isLog(file.parent(use)));
    }

    /** A file, to which other changes were made, with the changes to the bodies in it. */
    J.CompilationUnit rewritten(J.CompilationUnit before, J.CompilationUnit file) {
        return bodies == null ? file : bodies.rewritten(before, file, plan::mayChange);
    }
}
