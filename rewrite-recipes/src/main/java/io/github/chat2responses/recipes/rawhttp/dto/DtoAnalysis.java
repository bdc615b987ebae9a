package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import io.github.chat2responses.recipes.source.Twins;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Finds the calls with classes of the user's own, and decides for each group of code whether all of it can move. */
final class DtoAnalysis {
    static final String UNKNOWN = "the answer is asked for in a way that is not known";

    private final Collection<SourceIndex> files;
    private final List<SourceFile> others;
    private final Shapes shapes;
    private final Configuration configuration;
    private final JsonLibraries libraries;
    private final DtoPlan plan = new DtoPlan();
    private final Map<String, AnswerShape> answers = new LinkedHashMap<>();
    private final Map<String, RequestShape> requests = new LinkedHashMap<>();
    private final Map<String, UsageShape> usages = new HashMap<>();
    private final MadeBodies bodies;
    private @Nullable DtoRewriter rewriter;

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
        this.bodies = new MadeBodies(files, configuration, plan);
    }

    DtoPlan plan() {
        return plan;
    }

    void run(boolean assumesOpenAi) {
        files.forEach(shapes::add);
        Map<String, AnswerShape> candidates = new LinkedHashMap<>();
        shapes.all()
                .forEach(shape ->
                        AnswerShape.of(shape, shapes).ifPresent(answer -> candidates.put(shape.name(), answer)));
        Clients clients = new Clients(files);
        Urls urls = new Urls(files, shapes, configuration);
        Converters converters = new Converters(files);
        InterfaceUrls declared = new InterfaceUrls(files, clients, urls, configuration);
        for (AnswerShape answer : candidates.values()) {
            files.forEach(
                    file -> sites(answer, new Sites(file, clients), file, new Interfaces(file, declared, converters)));
            if (plan.sites().stream().anyMatch(site -> site.answer() == answer)) {
                answers.put(answer.name(), answer);
            }
        }
        if (answers.isEmpty()) {
            return;
        }
        requests();
        new UrlRules(files, clients, urls, plan).judge(assumesOpenAi);
        new InterfaceRules(files, libraries, converters, plan).judge();
        requests.values().forEach(request -> {
            Shape shape = request.shape();
            new BindingRules(files, libraries, binding(shape.name()))
                    .request(request, plan.wires(shape.name()))
                    .ifPresent(blocker -> plan.block(shape.name(), blocker.code(), blocker.place(), blocker.reason()));
        });
        twins();
        uses();
        answers.values().forEach(this::judge);
        answers.values().forEach(this::keep);
        new Stubs(files, plan).judge(answers.values());
    }

    /** Leaves answers that are used by files of which it is not certain what they do. */
    private void twins() {
        Twins twins = Twins.among(files.stream().map(SourceIndex::file).toList());
        for (SourceIndex file : files) {
            twins.against(file.file())
                    .ifPresent(reason -> answers.values()
                            .forEach(answer -> new Mentions(file)
                                    .of(answer.shape())
                                    .forEach(name -> plan.block(answer.name(), "C2R604", file.place(name), reason))));
        }
        plan.sites().stream()
                .filter(site -> twins.against(site.file().file()).isPresent())
                .forEach(plan::unsilence);
    }

    private void sites(AnswerShape answer, Sites sites, SourceIndex file, Interfaces interfaces) {
        Mentions mentions = new Mentions(file);
        mentions.of(answer.shape()).forEach(name -> {
            J.FieldAccess literal = mentions.literal(name);
            if (literal != null) {
                sites.at(literal, answer)
                        .or(() -> new WireSites(file, sites).at(literal, answer))
                        .ifPresentOrElse(plan::add, () -> unknown(answer, file, name));
            } else {
                interfaces.at(name, answer).ifPresent(plan::add);
            }
        });
    }

    private void unknown(AnswerShape answer, SourceIndex file, J.Identifier name) {
        if (Stubs.isTest(file)) {
            plan.needs(answer.name(), file.place(name), "C2R602", UNKNOWN);
            return;
        }
        plan.block(answer.name(), "C2R602", file.place(name), UNKNOWN);
        J.MethodInvocation call = file.around(name, J.MethodInvocation.class);
        // What nobody follows at all is told by the recipe that begins at the URL.
        boolean isFollowed = call != null && Kinds.asks(call.getSimpleName());
        if (isFollowed && namesChat(file)) {
            plan.unknown().add(file.place(name));
        }
    }

    /** Whether a file has the URL of the endpoint, in its code or by a setting, and not that of another vendor. */
    private boolean namesChat(SourceIndex file) {
        List<String> texts = new ArrayList<>();
        List<UrlTrail> trails = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text) {
                    Values values = configuration.values(text);
                    texts.addAll(values.texts());
                    if (values.texts().stream().anyMatch(UrlLiterals::isChat)) {
                        trails.add(new UrlTrail(Set.of(literal.getId()), values.settings(), Set.of(), Set.of()));
                    }
                }
                return literal;
            }
        }.visit(file.file(), 0);
        boolean isChat = texts.stream().anyMatch(UrlLiterals::isChat)
                && texts.stream()
                        .noneMatch(text ->
                                ApiHost.of(text).filter(ApiHost.OTHER::equals).isPresent());
        if (isChat) {
            trails.forEach(plan::speaksFor);
        }
        return isChat;
    }

    private void requests() {
        PropertyValues values = new PropertyValues(files, configuration);
        Fates fates = new Fates();
        for (Site site : plan.sites()) {
            if (site.wire().reading() == Reading.SHARED) {
                String reason = "the JSON of the request or the answer is used for something else, too";
                plan.block(site.key(), "C2R602", site.place(), reason);
            }
            Optional<Shape> shape = new OwnMethods(site.file(), shapes)
                    .made(site.sent().body(), site.sent().type());
            if (shape.isEmpty()) {
                bodies.add(site);
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
        bodies.close();
    }

    /** How the classes of a group are bound to JSON, by its calls. */
    private Binding binding(String key) {
        List<Wire> wires = plan.wires(key);
        Json json = wires.stream().map(Wire::answer).findFirst().orElse(Json.JACKSON);
        boolean isByHand = wires.stream().anyMatch(Wire::isByHand);
        boolean isLenient = files.stream()
                .flatMap(file -> file.named("FAIL_ON_UNKNOWN_PROPERTIES").stream()
                        .map(name -> file.around(name, J.MethodInvocation.class)))
                .anyMatch(DtoAnalysis::switchesOff);
        boolean isLate = json == Json.GSON || wires.stream().anyMatch(wire -> wire.reading() == Reading.UNCHECKED);
        return new Binding(json, isLate, isByHand && json == Json.JACKSON && !isLenient);
    }

    private static boolean switchesOff(J.@Nullable MethodInvocation call) {
        return call != null
                && (Set.of("disable", "without").contains(call.getSimpleName())
                        || call.getArguments().stream()
                                .anyMatch(argument -> argument instanceof J.Literal literal
                                        && Boolean.FALSE.equals(literal.getValue())));
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
        rules.shape(binding(answer.name()), libraries);
        rules.unread(others);
        rules.usage().ifPresent(usage -> usages.put(answer.name(), usage));
        new BindingRules(files, libraries, binding(answer.name()))
                .guards(plan.looksForOutput(answer.name()), plan.wires(answer.name()))
                .ifPresent(rules::need);
        for (SourceIndex file : files) {
            rules.mentions(file);
            requests.values().stream()
                    .filter(request -> plan.groups()
                            .root(request.shape().name())
                            .equals(plan.groups().root(answer.name())))
                    .forEach(request -> new RequestMentions(plan).judge(file, request.shape()));
        }
    }

    /** Where code needs the class of an answer as it is, the class keeps its members, if it can. */
    private void keep(AnswerShape answer) {
        plan.need(answer.name()).ifPresent(need -> {
            boolean isRequest = requests.values().stream()
                    .flatMap(request -> request.messageWithMore(shapes).stream())
                    .anyMatch(message -> message.name().equals(answer.spoken().name()));
            Optional<KeptAnswer> kept =
                    isRequest ? Optional.empty() : KeptAnswer.of(answer, shapes, binding(answer.name()));
            if (kept.isEmpty()) {
                plan.block(answer.name(), need.code(), need.place(), need.reason());
            } else {
                plan.keep(kept.get());
                String name = answer.shape().simpleName();
                plan.note(answer.name(), "`" + name + "` still has choices, because of " + need.place());
            }
        });
    }

    J.CompilationUnit rewritten(J.CompilationUnit file) {
        if (plan.sites().isEmpty()) {
            return file;
        }
        if (rewriter == null) {
            rewriter = rewriter();
        }
        return bodies.rewritten(file, rewriter.rewritten(file));
    }

    private DtoRewriter rewriter() {
        Map<UUID, ClassChange> classes = new HashMap<>();
        answers.values().stream()
                .filter(answer -> plan.mayChange(answer.name()))
                .forEach(answer -> classes.put(answer.shape().declaration().getId(), changed(answer)));
        requests.values().stream()
                .filter(request -> plan.mayChange(request.shape().name()))
                .forEach(request -> {
                    RequestWriter writer =
                            new RequestWriter(request, binding(request.shape().name()));
                    classes.put(
                            request.shape().declaration().getId(), new ClassChange(writer::written, writer.imports()));
                });
        requests.values().stream()
                .filter(request -> plan.mayChange(request.shape().name()))
                .filter(request -> !binding(request.shape().name()).isGson())
                .flatMap(request -> request.messageWithMore(shapes).stream())
                .forEach(message -> classes.putIfAbsent(
                        message.declaration().getId(),
                        new ClassChange(
                                declaration -> Annotations.withoutNull(declaration, message),
                                Set.of(Annotations.INCLUDE))));
        usages.values().stream()
                .filter(usage -> plan.mayChange(usage.answer()))
                .forEach(usage -> classes.put(
                        usage.shape().declaration().getId(),
                        plan.kept(usage.answer())
                                .map(kept -> new ClassChange(
                                        declaration -> usage.aliased(declaration, binding(usage.answer())),
                                        kept.imports()))
                                .orElseGet(() -> new ClassChange(
                                        declaration -> usage.written(declaration, binding(usage.answer())),
                                        AnswerWriter.imports(binding(usage.answer()))))));
        return new DtoRewriter(plan.changes(), classes);
    }

    private ClassChange changed(AnswerShape answer) {
        Binding binding = binding(answer.name());
        return plan.kept(answer.name())
                .map(kept -> new ClassChange(new KeptWriter(kept, binding)::written, kept.imports()))
                .orElseGet(() -> new ClassChange(
                        new AnswerWriter(answer, plan.isAskedForMessage(answer.name()), binding)::written,
                        AnswerWriter.imports(binding)));
    }
}
