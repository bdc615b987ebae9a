package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Finds the calls with classes of the user's own, and decides for each group of code whether all of it can move. */
final class DtoAnalysis {
    private final Collection<SourceIndex> files;
    private final List<SourceFile> others;
    private final Shapes shapes;
    private final Configuration configuration;
    private final JsonLibraries libraries;
    private final DtoPlan plan = new DtoPlan();
    private final Map<String, AnswerShape> answers = new LinkedHashMap<>();
    private final Map<String, RequestShape> requests = new LinkedHashMap<>();
    private final Map<String, UsageShape> usages = new HashMap<>();

    DtoAnalysis(
            Collection<SourceIndex> files,
            List<SourceFile> others,
            Configuration configuration,
            JsonLibraries libraries) {
        this.files = files;
        this.others = others;
        this.configuration = configuration;
        this.libraries = libraries;
        this.shapes = new Shapes(new JsonNames(configuration));
    }

    DtoPlan plan() {
        return plan;
    }

    void run() {
        files.forEach(shapes::add);
        Map<String, AnswerShape> candidates = new LinkedHashMap<>();
        shapes.all()
                .forEach(shape ->
                        AnswerShape.of(shape, shapes).ifPresent(answer -> candidates.put(shape.name(), answer)));
        Clients clients = new Clients(files);
        Urls urls = new Urls(files, shapes, configuration);
        InterfaceUrls declared = new InterfaceUrls(files, clients, urls, configuration);
        for (AnswerShape answer : candidates.values()) {
            files.forEach(file -> sites(answer, new Sites(file, clients), file, new Interfaces(file, declared)));
            if (plan.sites().stream().anyMatch(site -> site.answer() == answer)) {
                answers.put(answer.name(), answer);
            }
        }
        if (answers.isEmpty()) {
            return;
        }
        requests();
        new UrlRules(files, clients, urls, plan).judge();
        new InterfaceRules(files, libraries, plan).judge();
        uses();
        answers.values().forEach(this::judge);
        new Stubs(files, plan).judge(answers.values());
    }

    private void sites(AnswerShape answer, Sites sites, SourceIndex file, Interfaces interfaces) {
        Mentions mentions = new Mentions(file);
        mentions.of(answer.shape()).forEach(name -> {
            J.FieldAccess literal = mentions.literal(name);
            if (literal != null) {
                sites.at(literal, answer)
                        .ifPresentOrElse(
                                plan::add,
                                () -> plan.block(
                                        answer.name(),
                                        "C2R602",
                                        file.place(name),
                                        "the answer is asked for in a way that is not known"));
            } else {
                interfaces.at(name, answer).ifPresent(plan::add);
            }
        });
    }

    private void requests() {
        PropertyValues values = new PropertyValues(files);
        Fates fates = new Fates();
        for (Site site : plan.sites()) {
            Optional<Shape> shape = shapes.of(site.sent().type());
            if (shape.isEmpty()) {
                String reason = "the request `" + site.sent().body() + "` is no object of a class in this code base";
                plan.block(site.key(), "C2R601", site.file().place(site.sent().body()), reason);
                continue;
            }
            RequestShape request = requests.computeIfAbsent(
                    shape.get().name(), name -> RequestShape.of(shape.get(), shapes, values, fates));
            plan.groups().join(site.key(), request.shape().name());
            if (!request.blocker().isEmpty()) {
                Shape blocked = request.shape();
                plan.block(
                        blocked.name(),
                        "C2R601",
                        blocked.file().place(blocked.declaration().getName()),
                        request.blocker());
            }
        }
    }

    private void uses() {
        Set<UUID> sent = new HashSet<>();
        plan.sites().forEach(site -> sent.addAll(site.sent().places()));
        Map<String, Shape> sentShapes = new HashMap<>();
        requests.forEach((name, request) -> sentShapes.put(name, request.shape()));
        for (SourceIndex file : files) {
            new AnswerUses(file, answers, shapes, plan).visit(file.file(), 0);
            new RequestUses(file, sentShapes, shapes, sent, plan).visit(file.file(), 0);
        }
    }

    private void judge(AnswerShape answer) {
        AnswerRules rules = new AnswerRules(answer, shapes, files, plan);
        rules.shape(libraries.hasJackson());
        rules.unread(others);
        rules.usage().ifPresent(usage -> usages.put(usage.shape().name(), usage));
        for (SourceIndex file : files) {
            rules.mentions(file);
            requests.values().stream()
                    .filter(request -> plan.groups()
                            .root(request.shape().name())
                            .equals(plan.groups().root(answer.name())))
                    .forEach(request -> rules.mentions(file, request));
        }
    }

    J.CompilationUnit rewritten(J.CompilationUnit file) {
        List<Edits> edits = plan.changes();
        if (edits.isEmpty() && plan.sites().isEmpty()) {
            return file;
        }
        Map<UUID, ClassChange> classes = new HashMap<>();
        answers.values().stream()
                .filter(answer -> plan.mayChange(answer.name()))
                .forEach(answer -> classes.put(
                        answer.shape().declaration().getId(),
                        new ClassChange(
                                new AnswerWriter(answer, plan.isAskedForMessage(answer.name()))::written,
                                AnswerWriter.imports())));
        requests.values().stream()
                .filter(request -> plan.mayChange(request.shape().name()))
                .forEach(request -> {
                    RequestWriter writer = new RequestWriter(request);
                    classes.put(
                            request.shape().declaration().getId(), new ClassChange(writer::written, writer.imports()));
                });
        usages.values().stream()
                .filter(usage -> plan.mayChange(usage.answer()))
                .forEach(usage -> classes.put(
                        usage.shape().declaration().getId(),
                        new ClassChange(usage::written, Set.of(Annotations.PROPERTY))));
        return new DtoRewriter(edits, classes).rewritten(file);
    }
}
