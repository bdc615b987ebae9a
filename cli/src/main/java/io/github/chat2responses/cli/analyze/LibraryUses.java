package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.ClientLibraries.Call;
import io.github.chat2responses.rules.ClientLibraries.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds calls of the client libraries in one parsed Java file; no class path is needed. */
final class LibraryUses extends VoidVisitorAdapter<Consumer<Candidate>> {
    /** Steps of a chain that leave it the same service. */
    private static final Set<String> SAME_SERVICE = Set.of("withRawResponse", "withOptions", "async", "sync");

    private static final Set<String> LEGACY_FUNCTIONS = Set.of("functions", "addFunction", "functionCall");
    private static final Set<String> CHAT_REQUESTS = Set.of("ChatCompletionCreateParams", "ChatCompletionRequest");

    private final Names names;
    private final List<Library> libraries;

    private LibraryUses(Names names, List<Library> libraries) {
        this.names = names;
        this.libraries = libraries;
    }

    static void find(
            CompilationUnit file, Names names, ClientLibraries table, boolean hasTypes, Consumer<Candidate> found) {
        List<Library> used = table.libraries().stream()
                .filter(library -> (hasTypes || names.uses(library)) && !OwnCode.isOf(library, names.ownPackage()))
                .toList();
        if (!used.isEmpty()) {
            new LibraryUses(names, used).visit(file, found);
        }
    }

    /** The first import of an Assistants type, for a file that has types and no calls. */
    static Optional<Candidate> types(CompilationUnit file, Names names, ClientLibraries table) {
        for (ImportDeclaration line : file.getImports()) {
            for (Library library : table.libraries()) {
                if (library.isAssistants(line.getNameAsString()) && !OwnCode.isOf(library, names.ownPackage())) {
                    return Optional.of(Candidate.of(Use.of(UseKind.assistantsType(library)), Span.of(line)));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void visit(MethodCallExpr call, Consumer<Candidate> found) {
        for (Library library : libraries) {
            Optional<Call> use = use(call, library);
            if (use.isPresent()) {
                found.accept(Candidate.of(Use.of(UseKind.of(library, use.get())), Span.of(call.getName())));
                break;
            }
            if (LEGACY_FUNCTIONS.contains(call.getNameAsString()) && isChatRequest(call)) {
                found.accept(Candidate.of(Use.of(UseKind.legacyFunctions(library)), Span.of(call.getName())));
                break;
            }
        }
        super.visit(call, found);
    }

    @Override
    public void visit(ObjectCreationExpr creation, Consumer<Candidate> found) {
        typeUse(creation.getType().getNameWithScope(), true)
                .ifPresent(pattern -> found.accept(Candidate.of(Use.of(pattern), Span.of(creation))));
        super.visit(creation, found);
    }

    @Override
    public void visit(ClassExpr literal, Consumer<Candidate> found) {
        // A comparison with a class chooses between clients; it is the client's use that counts.
        if (!(literal.getParentNode().orElse(null) instanceof BinaryExpr)) {
            Receivers.named(literal)
                    .flatMap(type -> typeUse(type, false))
                    .ifPresent(pattern -> found.accept(Candidate.of(Use.of(pattern), Span.of(literal))));
        }
    }

    private Optional<UseKind> typeUse(String type, boolean isConstructed) {
        for (Library library : libraries) {
            if (library.owns(names.qualified(type, library))) {
                CallPattern wanted = new CallPattern.TypeUse(type.substring(type.lastIndexOf('.') + 1), isConstructed);
                Optional<Call> use = library.first(wanted::equals);
                if (use.isPresent()) {
                    return use.map(call -> UseKind.of(library, call));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Call> use(MethodCallExpr call, Library library) {
        return chained(call, library).or(() -> member(call, library));
    }

    /** The rule of the longest chain that fits: {@code completions().create()} is no legacy completion behind {@code chat()}. */
    private Optional<Call> chained(MethodCallExpr call, Library library) {
        List<String> all = List.copyOf(chain(call, library));
        int longest = 0;
        Optional<Call> use = Optional.empty();
        for (Call one : library.calls()) {
            for (CallPattern pattern : one.match()) {
                if (pattern instanceof CallPattern.Chain chain
                        && chain.methods().size() > longest
                        && endsWith(all, chain.methods())) {
                    longest = chain.methods().size();
                    use = isOfLibrary(call, longest, library) ? Optional.of(one) : Optional.empty();
                }
            }
        }
        return use;
    }

    private static boolean endsWith(List<String> all, List<String> end) {
        return all.size() >= end.size()
                && all.subList(all.size() - end.size(), all.size()).equals(end);
    }

    private Optional<Call> member(MethodCallExpr call, Library library) {
        // A call on what another call of interest returns is one use with it.
        boolean isCounted = call.getScope()
                .filter(scope -> scope instanceof MethodCallExpr inner
                        && use(inner, library).isPresent())
                .isPresent();
        if (call.getScope().isEmpty() || isCounted) {
            return Optional.empty();
        }
        String method = call.getNameAsString();
        Optional<String> type = Receivers.type(call.getScope().get());
        return type.isPresent()
                ? library.callOn(names.qualified(type.get(), library), method)
                : library.first(pattern -> names.uses(library) && isLikely(pattern, method));
    }

    /** Without a type, a name that nothing else has is enough: {@code createChatCompletion}, but not {@code run}. */
    private static boolean isLikely(CallPattern pattern, String method) {
        return pattern instanceof CallPattern.Member member
                && member.method().equals(method)
                && (member.type().equals(CallPattern.ANY) || !method.equals(method.toLowerCase(Locale.ROOT)));
    }

    /** The names of the methods of a chain, from first to last; a variable in front stands for what it was set to. */
    private static Deque<String> chain(MethodCallExpr call, Library library) {
        Deque<String> chain = new ArrayDeque<>();
        Expression root = prepend(call, chain);
        Optional<String> service = Receivers.type(root).map(library.services()::get);
        if (service.isPresent()) {
            List<String> steps = new ArrayList<>(List.of(service.get().split("\\.")));
            Collections.reverse(steps);
            steps.forEach(chain::addFirst);
        } else {
            Receivers.initializer(root).ifPresent(value -> prepend(value, chain));
        }
        return chain;
    }

    private static Expression prepend(Expression expression, Deque<String> chain) {
        Expression step = expression;
        while (step instanceof MethodCallExpr call) {
            if (!SAME_SERVICE.contains(call.getNameAsString())) {
                chain.addFirst(call.getNameAsString());
            }
            if (call.getScope().isEmpty()) {
                return call;
            }
            step = call.getScope().get();
        }
        return step;
    }

    /** Classes of one's own may have the same methods: what the chain starts on must not be known to be one. */
    private boolean isOfLibrary(MethodCallExpr call, int length, Library library) {
        int steps = length;
        Expression scope = call;
        while (steps > 0 && scope instanceof MethodCallExpr step) {
            if (!SAME_SERVICE.contains(step.getNameAsString())) {
                steps--;
            }
            if (step.getScope().isEmpty()) {
                return steps > 0;
            }
            scope = step.getScope().get();
        }
        return Receivers.type(scope)
                .map(type -> names.qualified(type, library))
                .map(library::owns)
                .orElse(names.uses(library));
    }

    private static boolean isChatRequest(MethodCallExpr call) {
        Expression root = prepend(call, new ArrayDeque<>());
        String type = root instanceof NameExpr name && CHAT_REQUESTS.contains(name.getNameAsString())
                ? name.getNameAsString()
                : Receivers.type(root).orElse("");
        return CHAT_REQUESTS.stream().anyMatch(request -> type.equals(request) || type.startsWith(request + "."));
    }
}
