package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.Where.Form;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import io.github.chat2responses.recipes.rawhttp.json.Markers;
import io.github.chat2responses.recipes.source.LiteralJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Reads a body that code puts together with a JSON library or with maps and lists. */
final class CodeReader {
    private static final int DEPTH = 12;

    private final Sources sources;
    private final Constants constants;
    private final Holes holes;
    private final Map<UUID, Doc<Where>> parameters = new HashMap<>();
    private final List<Expression> readers = new ArrayList<>();
    private final KeptMessages kept = new KeptMessages();
    private boolean isShared;
    private final List<Makers.Made> made = new ArrayList<>();
    private int depth;
    private String problem = "";

    CodeReader(Sources sources, Constants constants) {
        this.sources = sources;
        this.constants = constants;
        this.holes = new Holes(sources);
    }

    Markers markers() {
        return holes.markers();
    }

    /** Why the body cannot be read; empty if it can. */
    String problem() {
        return problem;
    }

    /** The calls of methods that make parts of it. */
    List<Makers.Made> made() {
        return made;
    }

    /** The value of an expression; null if it cannot be read. */
    @Nullable
    Doc<Where> read(SourceIndex index, Expression expression) {
        if (++depth > DEPTH) {
            return fail(expression);
        }
        try {
            Expression plain = Trees.plain(expression);
            readers.add(plain);
            if (plain instanceof J.Literal literal) {
                return new Doc.Leaf<>(Where.of(index, literal), LiteralJson.of(literal));
            }
            if (Libraries.isObject(plain)) {
                return new Doc.Obj<>(new Where(index, plain, Form.CHAIN), Map.of());
            }
            if (Libraries.isArray(plain)) {
                return new Doc.Arr<>(Where.of(index, plain), List.of());
            }
            Optional<List<J.MethodInvocation>> braces = Braces.calls(plain);
            if (braces.isPresent() && (Libraries.isObjectWithBody(plain) || Libraries.isArrayWithBody(plain))) {
                Assembly built = Assembly.of(index, plain, Libraries.isObjectWithBody(plain), Form.BRACES);
                return links(index, braces.get(), built) ? built.doc(plain) : null;
            }
            if (plain instanceof J.NewArray array && array.getInitializer() != null) {
                return elements(index, array, array.getInitializer());
            }
            if (plain instanceof J.MethodInvocation call) {
                return call(index, call);
            }
            if (plain instanceof J.Identifier || plain instanceof J.FieldAccess) {
                return variable(index, plain);
            }
            return hole(index, plain);
        } finally {
            depth--;
        }
    }

    private @Nullable Doc<Where> call(SourceIndex index, J.MethodInvocation call) {
        String name = call.getSimpleName();
        String owner =
                call.getSelect() == null ? "" : Types.simple(call.getSelect().toString());
        if (Libraries.isCollection(owner, "Map")
                && (name.equals("of") || name.equals("ofEntries") || name.equals("singletonMap"))) {
            return map(index, call);
        }
        if (Libraries.isCollection(owner, "List")
                && (name.equals("of") || name.equals("asList") || name.equals("singletonList"))) {
            return elements(index, call, call.getArguments());
        }
        Optional<Expression> element = MappedStreams.element(call);
        if (element.isPresent()) {
            Doc<Where> doc = read(index, element.get());
            return doc == null ? null : new Doc.Arr<>(Where.of(index, call), List.of(doc));
        }
        Expression start = Libraries.start(call);
        if (Libraries.isFluent(call) && (Libraries.isObject(start) || Libraries.isArray(start))) {
            Assembly built = Assembly.of(index, start, Libraries.isObject(start), Form.CHAIN);
            return chain(index, call, start, built) ? built.doc(call) : null;
        }
        return Optional.ofNullable(result(index, call)).orElseGet(() -> hole(index, call));
    }

    private @Nullable Doc<Where> map(SourceIndex index, J.MethodInvocation call) {
        Map<String, Doc.Member<Where>> members = new LinkedHashMap<>();
        List<Expression> arguments = call.getArguments();
        boolean isEntries = call.getSimpleName().equals("ofEntries");
        for (int i = 0; i < Sources.size(arguments); i += isEntries ? 1 : 2) {
            List<Expression> pair = isEntries
                    ? arguments.get(i) instanceof J.MethodInvocation entry ? entry.getArguments() : List.of()
                    : arguments.subList(i, Math.min(i + 2, arguments.size()));
            if (pair.size() != 2 || !member(index, pair.get(0), pair.get(1), members)) {
                return fail(call);
            }
        }
        return new Doc.Obj<>(new Where(index, call, isEntries ? Form.NONE : Form.ARGUMENTS), members);
    }

    private @Nullable Doc<Where> elements(SourceIndex index, J array, List<Expression> written) {
        List<Doc<Where>> elements = new ArrayList<>();
        for (Expression argument : written) {
            if (!(argument instanceof J.Empty) && !element(index, argument, elements)) {
                return null;
            }
        }
        return new Doc.Arr<>(Where.of(index, array), elements);
    }

    private boolean member(
            SourceIndex index, Expression key, Expression value, Map<String, Doc.Member<Where>> members) {
        String name = constants.of(index, key);
        if (name.contains(Constants.UNKNOWN) || members.containsKey(name)) {
            problem = problem.isEmpty()
                    ? "a member is written twice, or its name is not known: " + Reads.shown(key)
                    : problem;
            return false;
        }
        Doc<Where> doc = name.equals("messages")
                ? messages(index, value)
                : Types.isBuilder(value) ? holes.text(index, value) : read(index, value);
        if (doc == null) {
            return false;
        }
        members.put(name, new Doc.Member<>(Where.of(index, Trees.plain(key)), doc));
        return true;
    }

    /** One element, or all messages that it may be. */
    private boolean element(SourceIndex index, Expression written, List<Doc<Where>> elements) {
        String before = problem;
        Doc<Where> element = read(index, written);
        List<Doc<Where>> known =
                element == null ? new Conversations(sources, this).of(index, written) : List.of(element);
        problem = known.isEmpty() ? problem : before;
        return elements.addAll(known);
    }

    /** The messages that are written here, or else all that may be in a list of them. */
    private @Nullable Doc<Where> messages(SourceIndex index, Expression list) {
        String before = problem;
        Doc<Where> doc = read(index, list);
        List<Doc<Where>> known = doc == null ? new Conversations(sources, this).in(index, list) : List.of();
        problem = known.isEmpty() ? problem : before;
        return known.isEmpty() ? doc : new Doc.Arr<>(Where.of(index, list), known);
    }

    /** A message that others may have, too: it can be sent if it can stay as it is. */
    @Nullable
    Doc<Where> shared(SourceIndex index, Expression message) {
        boolean before = isShared;
        isShared = true;
        Doc<Where> doc = read(index, message);
        isShared = before;
        if (doc != null) {
            kept.add(doc);
        }
        return doc;
    }

    /** The value of an expression, if it can be read as it is written; nothing is said if not. */
    @Nullable
    Doc<Where> tried(SourceIndex index, Expression expression) {
        String before = problem;
        Doc<Where> doc = read(index, expression);
        problem = before;
        return doc;
    }

    KeptMessages kept() {
        return kept;
    }

    Holes holes() {
        return holes;
    }

    /** The calls from a start to the end of a chain. */
    private boolean chain(SourceIndex index, J.MethodInvocation end, Expression start, Assembly built) {
        List<J.MethodInvocation> calls = new ArrayList<>();
        Expression at = end;
        while (!at.getId().equals(start.getId())) {
            if (!(at instanceof J.MethodInvocation call) || call.getSelect() == null) {
                return fail(end) != null;
            }
            calls.add(0, call);
            at = Trees.plain(call.getSelect());
        }
        return links(index, calls, built);
    }

    private boolean links(SourceIndex index, List<J.MethodInvocation> calls, Assembly built) {
        for (int i = 0; i < calls.size(); i++) {
            J.MethodInvocation call = calls.get(i);
            if (Libraries.isNested(call)) {
                return nested(index, call, calls.subList(i + 1, calls.size()), built);
            }
            boolean isPut = built.isObject() && Libraries.isPut(call);
            boolean isAdd = !built.isObject() && Libraries.isAdd(call);
            List<Expression> arguments = call.getArguments();
            if (isPut ? !member(index, arguments.get(0), arguments.get(1), built.members()) : !isAdd) {
                return isPut ? false : fail(call) != null;
            }
            if (isPut && built.hasArray() && !Libraries.isOfJava(call)) {
                // Some releases of JSON libraries write it as any other object: as a text.
                return fail(arguments.get(1)) != null;
            }
            if (isAdd && !element(index, arguments.get(0), built.elements())) {
                return false;
            }
        }
        return true;
    }

    /** {@code putObject(key)} and its like: what follows goes into the new object, also by a variable. */
    private boolean nested(SourceIndex index, J.MethodInvocation call, List<J.MethodInvocation> rest, Assembly built) {
        boolean isObject = call.getSimpleName().endsWith("Object");
        Assembly inner = Assembly.of(index, call, isObject, Form.STATEMENTS);
        if (!links(index, rest, inner)) {
            return false;
        }
        J end = rest.isEmpty() ? call : rest.get(rest.size() - 1);
        if (rest.stream().noneMatch(Libraries::isNested)
                && index.parent(end) instanceof J.VariableDeclarations.NamedVariable variable
                && !filled(index, variable, inner)) {
            return false;
        }
        Doc<Where> doc = inner.doc(call);
        if (!Libraries.isPutNested(call)) {
            built.elements().add(doc);
            return true;
        }
        Expression key = call.getArguments().get(0);
        String name = constants.of(index, key);
        boolean isNew = !name.contains(Constants.UNKNOWN) && !built.members().containsKey(name);
        built.members().putIfAbsent(name, new Doc.Member<>(Where.of(index, Trees.plain(key)), doc));
        return isNew || fail(call) != null;
    }

    private @Nullable Doc<Where> variable(SourceIndex index, Expression name) {
        Optional<Sources.Variable> found = sources.variable(index, name);
        if (found.isEmpty()) {
            return hole(index, name);
        }
        J.VariableDeclarations.NamedVariable variable = found.get().variable();
        Doc<Where> given = parameters.get(variable.getId());
        if (given != null) {
            return given;
        }
        SourceIndex at = found.get().index();
        Expression start = constants.start(found.get()).map(Trees::plain).orElse(null);
        boolean isLocal = !Sources.isField(at, Sources.declaration(at, variable));
        if (start == null) {
            return hole(index, name);
        }
        Expression bottom = Libraries.start(start);
        boolean isAtOnce = variable.getInitializer() != null
                && Trees.plain(variable.getInitializer()).getId().equals(start.getId());
        if (isLocal && isAtOnce && (Libraries.isObject(bottom) || Libraries.isArray(bottom))) {
            Assembly built = Assembly.of(at, variable, Libraries.isObject(bottom), Form.STATEMENTS);
            boolean isRead =
                    start == bottom || (start instanceof J.MethodInvocation call && chain(at, call, bottom, built));
            return isRead && filled(at, variable, built) ? built.doc(variable) : null;
        }
        String known = constants.of(index, name);
        if (start instanceof J.Literal literal && !known.contains(Constants.UNKNOWN)) {
            return new Doc.Leaf<>(Where.of(index, name), LiteralJson.of(literal));
        }
        boolean isStructure = (start instanceof J.MethodInvocation
                        || start instanceof J.NewArray
                        || Braces.calls(start).isPresent())
                && !holes.isText(index, name);
        if (isLocal && isStructure && BodyUses.areOne(sources, at, variable)) {
            return read(at, start);
        }
        return hole(index, name);
    }

    /** What the statements behind its declaration put into a variable. */
    private boolean filled(SourceIndex index, J.VariableDeclarations.NamedVariable variable, Assembly built) {
        for (Sources.Use use : sources.uses(index, variable)) {
            J parent = index.parent(use.expression());
            if (parent instanceof J.MethodInvocation call
                    && call.getSelect() != null
                    && call.getSelect().getId().equals(use.expression().getId())
                    && Libraries.isFluent(call)) {
                J.MethodInvocation end = call;
                while (index.parent(end) instanceof J.MethodInvocation next
                        && next.getSelect() != null
                        && next.getSelect().getId().equals(end.getId())) {
                    end = next;
                }
                if (!chain(index, end, use.expression(), built)) {
                    return false;
                }
            } else if (!isReader(index, use.expression())
                    && !isFilling(use.index(), parent, use.expression(), built)
                    && !(isShared && BodyUses.isAdded(parent))) {
                problem = problem.isEmpty() ? "this may change or read the body: " + Reads.shown(parent) : problem;
                return false;
            }
        }
        return true;
    }

    /** A method of this project that gets what is being put together, and puts more into it. */
    private boolean isFilling(SourceIndex index, @Nullable J parent, Expression use, Assembly built) {
        Optional<Sources.Method> method =
                parent instanceof J.MethodInvocation call && index.parent(call) instanceof J.Block
                        ? sources.method(index, call)
                        : Optional.empty();
        if (method.isEmpty() || !(parent instanceof J.MethodInvocation call) || depth >= DEPTH) {
            return false;
        }
        depth++;
        readers.add(use);
        arguments(index, call, method.get(), Types::isPlain);
        J.VariableDeclarations.NamedVariable given =
                Sources.parameter(method.get(), call.getArguments().indexOf(use));
        boolean isFilled = filled(method.get().index(), given, built);
        depth--;
        return isFilled;
    }

    /** Whether a use of a body is its way into the request, or is for people. */
    private boolean isReader(SourceIndex index, Expression use) {
        return readers.stream().anyMatch(reader -> reader.getId().equals(use.getId())) || BodyUses.isShown(index, use);
    }

    /** A method of this project that makes a part of the body. */
    private @Nullable Doc<Where> result(SourceIndex index, J.MethodInvocation call) {
        Optional<Sources.Method> method = sources.method(index, call);
        List<Expression> results = method.map(Results::same).orElse(List.of());
        if (method.isEmpty() || results.isEmpty() || holes.isText(index, call)) {
            return null;
        }
        arguments(index, call, method.get(), argument -> true);
        results.forEach(result -> readers.add(Trees.plain(result)));
        return read(method.get().index(), results.get(results.size() - 1));
    }

    /** Notes a call of a method that makes a part of the body, and what is known of what it gets. */
    private void arguments(
            SourceIndex index, J.MethodInvocation call, Sources.Method method, Predicate<Expression> known) {
        for (int i = 0; i < Sources.size(call.getArguments()); i++) {
            // What is no JSON is no part of the body, but the method may make one of it.
            Expression given = call.getArguments().get(i);
            Doc<Where> argument = known.test(given) ? tried(index, given) : null;
            UUID parameter = Sources.parameter(method, i).getId();
            parameters.remove(parameter);
            if (argument != null) {
                parameters.put(parameter, argument);
            }
        }
        made.add(new Makers.Made(method, call));
    }

    private @Nullable Doc<Where> hole(SourceIndex index, Expression value) {
        return holes.of(index, value).orElseGet(() -> fail(value));
    }

    private @Nullable Doc<Where> fail(Expression value) {
        if (problem.isEmpty()) {
            problem = "what this puts into the body is not known: " + Reads.shown(value);
        }
        return null;
    }
}
