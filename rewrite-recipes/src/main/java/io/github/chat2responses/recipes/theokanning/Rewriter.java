package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Check;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.Replacer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Loop;
import org.openrewrite.java.tree.Statement;

/** Walks a file and rewrites what has a certain counterpart; what is left of the old client is for {@link Check} to find. */
final class Rewriter extends Replacer {
    /** What the identifiers of answers of Chat Completions begin with. */
    private static final String OLD_ID = "chatcmpl";

    private final Vocabulary words;
    private final Kinds kinds;
    private final Results results;
    private final LiveLists lists;
    private final boolean besides;
    private final Set<String> plainAnswers;
    private final ChunkFunctions chunks = new ChunkFunctions();

    /**
     * A walk over one file.
     *
     * @param move how files are written anew
     * @param lists the file's lists of messages
     * @param page the file's page
     * @param findings what takes the reasons against a change
     * @param besides whether the old client stays on the class path
     */
    Rewriter(Move move, LiveLists lists, ResponsesCode.Page page, Findings findings, boolean besides) {
        super(move.retyper(), page, findings, lists);
        this.words = move.words();
        this.kinds = move.kinds();
        this.results = move.results();
        this.lists = lists;
        this.besides = besides;
        this.plainAnswers = move.plainAnswers();
    }

    /** Whether the old client stays on the class path. */
    boolean keepsOldClient() {
        return besides;
    }

    /** Whether an answer is sent back as a message with a text, and not as all of its items. */
    boolean sendsPlainAnswers() {
        return plainAnswers.contains(Place.path(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class)));
    }

    Results results() {
        return results;
    }

    Vocabulary words() {
        return words;
    }

    Kinds kinds() {
        return kinds;
    }

    ChunkFunctions chunks() {
        return chunks;
    }

    /** The statement that is being rewritten. */
    Statement statement() {
        Cursor at = getCursor();
        while (!(at.getParentTreeCursor().getValue() instanceof J.Block)
                && at.getParentTreeCursor().getParent() != null) {
            at = at.getParentTreeCursor();
        }
        return at.getValue() instanceof Statement statement
                ? statement
                : getCursor().firstEnclosingOrThrow(Statement.class);
    }

    /** Whether nothing takes the value of what is being rewritten. */
    boolean isStatement() {
        J parent = parent();
        if (parent instanceof J.Case) {
            Cursor around =
                    getCursor().getParentTreeCursor().getParentTreeCursor().getParentTreeCursor();
            return around.getValue() instanceof J.Switch;
        }
        return parent instanceof J.Block
                || parent instanceof J.If
                || parent instanceof J.If.Else
                || parent instanceof Loop;
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        return super.visitBlock(StreamVariables.inlined(SetMessages.merged(block)), p);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method type = call.getMethodType();
        Optional<J> accumulated = Accumulated.rewritten(this, call);
        if (type == null || accumulated.isPresent()) {
            return accumulated.orElseGet(() -> super.visitMethodInvocation(call, p));
        }
        Functions.check(this, call, type);
        Optional<J> known = Streams.rewritten(this, call, type).or(() -> Texts.ofValue(this, call));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Expression> replaced = Vocabulary.isOld(type.getDeclaringType())
                ? Calls.replaced(this, call, type)
                : Calls.ofCollection(this, call);
        return replaced.isPresent()
                ? replaced.get().withPrefix(call.getPrefix())
                : Texts.printed(this, call, (J.MethodInvocation) super.visitMethodInvocation(call, p));
    }

    @Override
    public J visitLiteral(J.Literal literal, Integer p) {
        if (literal.getValue() instanceof String text && text.contains(OLD_ID)) {
            findings()
                    .block(
                            literal,
                            "C2R602",
                            "this is about identifiers of Chat Completions; those of Responses are others");
        }
        return super.visitLiteral(literal, p);
    }

    @Override
    public J visitLambda(J.Lambda lambda, Integer p) {
        return chunks.lambda(this, lambda, () -> super.visitLambda(lambda, p));
    }

    @Override
    public J visitBinary(J.Binary binary, Integer p) {
        return Texts.joined(this, binary, (J.Binary) super.visitBinary(binary, p));
    }

    @Override
    public J visitAssignmentOperation(J.AssignmentOperation operation, Integer p) {
        return Texts.joined(this, operation, (J.AssignmentOperation) super.visitAssignmentOperation(operation, p));
    }

    @Override
    public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && Kinds.isAmbiguous(type.getType()) && kinds.of(type).isEmpty()) {
            findings().block(variable, "C2R602", "messages to send and messages received are kept in one place");
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J visitNewClass(J.NewClass created, Integer p) {
        return switch (Vocabulary.name(Messages.type(created))) {
            case Vocabulary.MESSAGE -> Messages.created(this, created).withPrefix(created.getPrefix());
            case Vocabulary.ROOT + "service.OpenAiService", Vocabulary.ROOT + "OpenAiService" ->
                Calls.service(this, created).withPrefix(created.getPrefix());
            default -> super.visitNewClass(created, p);
        };
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        JavaType.Variable field = access.getName().getFieldType();
        if (field == null) {
            return typeName(access, access.getType()).orElseGet(() -> super.visitFieldAccess(access, p));
        }
        Optional<Expression> role = Messages.role(this, access);
        if (role.isPresent()) {
            return role.get().withPrefix(access.getPrefix());
        }
        Optional<String> read = words.read(Vocabulary.name(field.getOwner()), field.getName(), Kind.ANSWER);
        return read.isPresent()
                ? snippet(read.get(), List.of(visited(access.getTarget()))).withPrefix(access.getPrefix())
                : super.visitFieldAccess(access, p);
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        if (identifier.getFieldType() == null) {
            return typeName(identifier, identifier.getType()).orElse(identifier);
        }
        Optional<Expression> list = lists.again(identifier);
        return list.isPresent()
                ? snippet("withInput", List.of(identifier, list.get())).withPrefix(identifier.getPrefix())
                : identifier;
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, Integer p) {
        return References.replaced(this, reference)
                .or(() -> Texts.each(this, reference))
                .orElseGet(() -> super.visitMemberReference(reference, p));
    }

    /** A type's name, if it has a counterpart. */
    private Optional<J> typeName(Expression name, @Nullable JavaType type) {
        String old = Vocabulary.name(type);
        String simple = old.substring(Math.max(old.lastIndexOf('.'), old.lastIndexOf('$')) + 1);
        boolean isName = name instanceof J.Identifier identifier
                ? identifier.getSimpleName().equals(simple)
                : name instanceof J.FieldAccess access && access.getSimpleName().equals(simple);
        String known = words.types().get(old);
        if (!isName || known == null) {
            return Optional.empty();
        }
        String target = Kinds.isAmbiguous(type) ? kindHere(name, type) : known;
        return target.isEmpty() ? Optional.of(name) : Optional.of(page().typeName(target, name.getPrefix()));
    }

    /** The counterpart of a message or choice where its type is named, by what is declared there. */
    private String kindHere(Expression name, @Nullable JavaType type) {
        Optional<Kind> kind = Optional.of(Kinds.usual(type));
        for (Cursor at = getCursor(); at != null; at = at.getParent()) {
            if (at.getValue() instanceof J.VariableDeclarations declared) {
                JavaType.Variable variable = declared.getVariables().get(0).getVariableType();
                if (variable != null && Kinds.isAmbiguous(variable.getType())) {
                    kind = kinds.of(variable);
                }
                break;
            }
            if (at.getValue() instanceof J.MethodDeclaration method && method.getMethodType() != null) {
                if (Kinds.isAmbiguous(method.getMethodType().getReturnType())) {
                    kind = kinds.of(method.getMethodType());
                }
                break;
            }
            if (at.getValue() instanceof J.Block) {
                break;
            }
        }
        if (kind.isEmpty()) {
            findings().block(name, "C2R602", "messages to send and messages received are kept in one place");
        }
        return kind.map(Kind::type).orElse("");
    }
}
