package io.github.chat2responses.recipes.rawhttp.dto;

import static java.util.Objects.requireNonNull;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Classes of the user's own that requests are made from whose answers are read as JSON. */
public final class RequestClasses {
    /** Where Spring's clients are. */
    private static final List<String> CLIENTS =
            List.of("org.springframework.web.client.", "org.springframework.web.reactive.function.client.");

    private static final Set<String> SENDING =
            Set.of("postForObject", "postForEntity", "exchange", "body", "bodyValue");

    private final Collection<SourceIndex> files;
    private final JsonLibraries libraries = new JsonLibraries();
    private final Shapes shapes;
    private final PropertyValues values;
    private final Fates fates = new Fates();
    private final DtoPlan plan = new DtoPlan();
    private final Map<String, RequestShape> requests = new LinkedHashMap<>();
    private final Map<String, List<Wire>> wires = new LinkedHashMap<>();
    private final Set<String> byClient = new HashSet<>();
    private final Set<UUID> sent = new HashSet<>();

    /**
     * Makes it for one code base.
     *
     * @param files all files
     * @param configuration all files of configuration
     * @param builds the texts of the build files
     */
    public RequestClasses(Collection<SourceIndex> files, Configuration configuration, List<String> builds) {
        this.files = files;
        this.shapes = new Shapes(new JsonNames(configuration));
        this.values = new PropertyValues(files, configuration);
        files.forEach(file -> {
            shapes.add(file);
            libraries.read(
                    file.file().getImports().stream().map(J.Import::getTypeName).toList());
        });
        builds.forEach(libraries::read);
    }

    /**
     * A class that changes.
     *
     * @param file the file it is in
     * @param declaration its tree
     * @param change the change
     * @param imports the classes that the change names
     */
    public record Changed(
            SourceIndex file,
            J.ClassDeclaration declaration,
            UnaryOperator<J.ClassDeclaration> change,
            Set<String> imports) {}

    /**
     * Takes in what a call sends.
     *
     * @param group what the call belongs to
     * @param file the file it is in
     * @param object the object
     * @param isWritten whether the code makes a text of it, and not the client
     * @param given what the client is given: the object, its text, or either with headers around it
     * @return the name of its class; empty if it is no object of such a class
     */
    public Optional<String> add(
            String group, SourceIndex file, Expression object, boolean isWritten, Expression given) {
        Optional<J.MethodInvocation> writer = isWritten ? WrittenRequests.around(file, object) : Optional.empty();
        Optional<Shape> found = new OwnMethods(file, shapes)
                .made(object, object.getType())
                .filter(shape -> shape.json("messages").isPresent());
        if (found.isEmpty() || (isWritten ? writer.isEmpty() : !isOfSpring(file, given))) {
            return Optional.empty();
        }
        Shape shape = found.get();
        requests.computeIfAbsent(shape.name(), name -> RequestShape.of(shape, shapes, values, fates));
        plan.groups().join(group, shape.name());
        sent.add(given.getId());
        sent.add(object.getId());
        Json json = writer.map(WrittenRequests::library).orElse(Json.JACKSON);
        wires.computeIfAbsent(shape.name(), name -> new ArrayList<>()).add(new Wire(json, json, Reading.CHECKED));
        if (writer.isEmpty()) {
            byClient.add(shape.name());
        }
        return Optional.of(shape.name());
    }

    /** The clients of Spring make JSON of any object with Jackson; what another client does is not known. */
    private boolean isOfSpring(SourceIndex file, Expression given) {
        return file.parent(given) instanceof J.MethodInvocation call
                && SENDING.contains(call.getSimpleName())
                && new OwnMethods(file, shapes).named(call).findAny().isEmpty()
                && file.file().getImports().stream()
                        .map(J.Import::getTypeName)
                        .anyMatch(name -> CLIENTS.stream().anyMatch(name::startsWith));
    }

    /** Decides about all of them. */
    public void close() {
        Map<String, Shape> known = new LinkedHashMap<>();
        requests.forEach((name, request) -> known.put(name, request.shape()));
        requests.values().forEach(this::judge);
        for (SourceIndex file : files) {
            new RequestUses(file, known, shapes, sent, plan).visit(file.file(), 0);
            known.values().forEach(request -> new RequestMentions(plan).judge(file, request));
        }
    }

    private void judge(RequestShape request) {
        Shape shape = request.shape();
        if (!request.blocker().isEmpty()) {
            block(shape, "C2R601", request.blocker());
        } else if (shapes.isDoubled(shape)) {
            block(shape, "C2R602", "there are two classes `" + shape.simpleName() + "` of one name");
        } else if (byClient.contains(shape.name()) && !libraries.hasJackson()) {
            block(shape, "C2R604", "whether Jackson's annotations are on the class path cannot be seen");
        }
        new BindingRules(files, libraries, binding(shape))
                .request(request, wires(shape))
                .ifPresent(blocker -> plan.block(shape.name(), blocker.code(), blocker.place(), blocker.reason()));
    }

    private void block(Shape shape, String code, String reason) {
        plan.block(shape.name(), code, shape.file().place(shape.declaration().getName()), reason);
    }

    private List<Wire> wires(Shape shape) {
        return wires.getOrDefault(shape.name(), List.of());
    }

    private Binding binding(Shape shape) {
        return new Binding(wires(shape).get(0).request(), false, false);
    }

    /**
     * Why a group stays as it is.
     *
     * @param group the group
     * @return the reason; empty if its class can change
     */
    public Optional<Blocker> blocker(String group) {
        return plan.blocker(group);
    }

    /**
     * The changes to a class, and to that of its messages.
     *
     * @param name the name of the class
     * @return the changes
     */
    public List<Changed> changes(String name) {
        RequestShape request = requireNonNull(requests.get(name));
        Shape shape = request.shape();
        RequestWriter writer = new RequestWriter(request, binding(shape));
        List<Changed> all = new ArrayList<>();
        all.add(new Changed(shape.file(), shape.declaration(), writer::written, writer.imports()));
        if (!binding(shape).isGson()) {
            request.messageWithMore(shapes)
                    .ifPresent(message -> all.add(new Changed(
                            message.file(),
                            message.declaration(),
                            declaration -> Annotations.withoutNull(declaration, message),
                            Set.of(Annotations.INCLUDE))));
        }
        return all;
    }
}
