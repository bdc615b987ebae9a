package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Holder;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Part;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/**
 * Which expressions of a file are answers or parts of them. Where the types of a library are missing, the declarations in the
 * file tell.
 */
final class Kinds {
    private static final Map<String, Holder> HOLDERS = Map.of(
            "Optional", Holder.OPTIONAL,
            "ResponseEntity", Holder.ENTITY,
            "Call", Holder.CALL,
            "Response", Holder.RESPONSE,
            "Mono", Holder.LATER);
    private static final Map<String, Holder> CALLS = Map.of(
            "postForObject", Holder.NONE,
            "postForEntity", Holder.ENTITY,
            "exchange", Holder.ENTITY,
            "body", Holder.NONE,
            "toEntity", Holder.ENTITY,
            "bodyToMono", Holder.LATER,
            "readValue", Holder.NONE,
            "fromJson", Holder.NONE);
    private static final Set<Holder> LAMBDAS = Set.of(Holder.OPTIONAL, Holder.LATER, Holder.STREAM);
    private static final Set<String> FIRST = Set.of("findFirst", "findAny");
    private static final Set<String> OUT_OF_OPTIONAL = Set.of("get", "orElseThrow", "orElse");
    private static final Set<String> ON_MONO =
            Set.of("timeout", "retry", "retryWhen", "doOnError", "onErrorMap", "onErrorResume", "log", "doOnNext");

    private final SourceIndex file;
    private final Map<String, AnswerShape> answers;
    private final Shapes shapes;
    private final Map<UUID, Optional<Kind>> known = new HashMap<>();

    Kinds(SourceIndex file, Map<String, AnswerShape> answers, Shapes shapes) {
        this.file = file;
        this.shapes = shapes;
        this.answers = answers;
    }

    /** What an expression is; null if it is no part of an answer, or nothing that could be followed. */
    @Nullable
    Kind of(@Nullable J tree) {
        if (!(tree instanceof Expression expression)) {
            return null;
        }
        Expression plain = expression.unwrap();
        Optional<Kind> before = known.get(plain.getId());
        if (before == null) {
            known.put(plain.getId(), Optional.empty());
            before = Optional.ofNullable(find(plain));
            known.put(plain.getId(), before);
        }
        return before.orElse(null);
    }

    private @Nullable Kind find(Expression expression) {
        Kind found = null;
        if (expression instanceof J.Identifier identifier) {
            return ofVariable(identifier);
        } else if (expression instanceof J.FieldAccess access) {
            found = ofField(access);
        } else if (expression instanceof J.MethodInvocation call) {
            found = ofCall(call);
        } else if (expression instanceof J.ArrayAccess access) {
            found = ofElement(access);
        }
        if (found != null || isType(expression)) {
            return found;
        }
        Kind typed = ofType(expression.getType());
        return typed == null && expression instanceof J.MethodInvocation call ? ofMethod(call) : typed;
    }

    /** What a method of this code base gives, by its declaration: the holder's type may be missing. */
    private @Nullable Kind ofMethod(J.MethodInvocation call) {
        return new OwnMethods(file, shapes)
                .named(call)
                .map(method -> ofDeclared(method.getReturnTypeExpression()))
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isType(Expression expression) {
        return expression instanceof TypeTree
                && !(expression instanceof J.FieldAccess access
                        && access.getName().getFieldType() != null);
    }

    private @Nullable Kind ofType(@Nullable JavaType type) {
        AnswerShape answer = answers.get(Shapes.name(type));
        if (answer != null) {
            return Kind.answer(Holder.NONE, answer);
        }
        if (type instanceof JavaType.Parameterized generic
                && generic.getTypeParameters().size() == 1) {
            AnswerShape held =
                    answers.get(Shapes.name(generic.getTypeParameters().get(0)));
            String name = generic.getFullyQualifiedName();
            Holder holder = HOLDERS.get(name.substring(name.lastIndexOf('.') + 1));
            return held == null || holder == null ? null : Kind.answer(holder, held);
        }
        return null;
    }

    private @Nullable Kind ofVariable(J.Identifier identifier) {
        if (identifier.getSimpleName().equals("this")) {
            return null;
        }
        Optional<J.VariableDeclarations.NamedVariable> declared = file.declaration(identifier);
        if (declared.isEmpty()) {
            return identifier.getFieldType() == null ? null : ofType(identifier.getType());
        }
        J.VariableDeclarations.NamedVariable variable = declared.get();
        if (!(file.parent(variable) instanceof J.VariableDeclarations declaration)) {
            return null;
        }
        for (AnswerShape answer : answers.values()) {
            if (answer.choices().variable().getId().equals(variable.getId())) {
                return Kind.answer(Holder.NONE, answer).then(Part.CHOICES, identifier);
            }
        }
        Kind typed = ofDeclared(declaration.getTypeExpression());
        if (typed != null) {
            return typed;
        }
        if (variable.getInitializer() != null) {
            return isVar(declaration.getTypeExpression())
                    ? of(variable.getInitializer())
                    : ofPart(variable.getInitializer());
        }
        J.Lambda lambda = declaration.getTypeExpression() == null ? file.around(declaration, J.Lambda.class) : null;
        return lambda != null && lambda.getParameters().getParameters().contains(declaration)
                ? ofParameter(lambda)
                : null;
    }

    /** A variable of the choices or one of them, or of a message that no answer can make. */
    private @Nullable Kind ofPart(Expression value) {
        Kind kind = of(value);
        return kind != null && kind.isGone() ? kind : null;
    }

    private static boolean isVar(@Nullable TypeTree type) {
        return type instanceof J.Identifier name && name.getSimpleName().equals("var");
    }

    /** By the type as it is written: a holder's own type may be missing. */
    private @Nullable Kind ofDeclared(@Nullable TypeTree type) {
        if (type instanceof J.ParameterizedType generic
                && generic.getTypeParameters() != null
                && generic.getTypeParameters().size() == 1) {
            Holder holder = HOLDERS.get(simple(generic.getClazz().toString()));
            AnswerShape held =
                    answers.get(Shapes.name(generic.getTypeParameters().get(0).getType()));
            return holder == null || held == null ? null : Kind.answer(holder, held);
        }
        return type == null || isVar(type) ? null : ofType(type.getType());
    }

    /** Whether a variable is declared as an answer, perhaps in a holder. */
    boolean holds(J.VariableDeclarations declaration) {
        return isVar(declaration.getTypeExpression()) || ofDeclared(declaration.getTypeExpression()) != null;
    }

    /** Whether a method is declared to give an answer. */
    boolean gives(J.MethodDeclaration method) {
        return ofDeclared(method.getReturnTypeExpression()) != null;
    }

    /** Whether a method of this code base takes an answer as one of its arguments. */
    boolean takes(J.MethodInvocation call, Expression argument) {
        return new OwnMethods(file, shapes).take(call, argument, type -> ofType(type) != null);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private @Nullable Kind ofParameter(J.Lambda lambda) {
        if (!(file.parent(lambda) instanceof J.MethodInvocation call) || call.getSelect() == null) {
            return null;
        }
        Kind on = of(call.getSelect());
        if (on == null || !LAMBDAS.contains(on.holder())) {
            return null;
        }
        Kind plain = on.in(Holder.NONE);
        return on.part() == Part.ANSWER ? plain : plain.by(new Way(lambda, null, true));
    }

    private @Nullable Kind ofField(J.FieldAccess access) {
        Kind on = of(access.getTarget());
        if (on == null || on.holder() != Holder.NONE) {
            return isThis(access) ? ofVariable(access.getName()) : null;
        }
        return step(on, access.getSimpleName(), access);
    }

    /** The first choice of an array. */
    private @Nullable Kind ofElement(J.ArrayAccess access) {
        Kind on = of(access.getIndexed());
        return on != null
                        && on.is(Part.CHOICES, Holder.NONE)
                        && isZero(access.getDimension().getIndex())
                ? on.then(Part.CHOICE, access)
                : null;
    }

    private static boolean isThis(J.FieldAccess access) {
        return access.getTarget() instanceof J.Identifier target
                && target.getSimpleName().equals("this");
    }

    private @Nullable Kind ofCall(J.MethodInvocation call) {
        List<Expression> arguments = call.getArguments();
        Kind made = asked(call);
        if (made != null) {
            return made;
        }
        if (arguments.size() >= 1 && call.getSimpleName().equals("requireNonNull")) {
            return of(arguments.get(0));
        }
        if (arguments.size() == 1 && isOptional(call)) {
            Kind inner = of(arguments.get(0));
            return inner == null || inner.holder() != Holder.NONE
                    ? null
                    : inner.in(Holder.OPTIONAL)
                            .by(new Way(inner.way().base(), call, inner.way().isInner()));
        }
        Kind on = of(call.getSelect());
        if (on == null) {
            return null;
        }
        return switch (on.holder()) {
            case NONE -> ofPlain(on, call);
            case CALL -> call.getSimpleName().equals("execute") ? on.in(Holder.RESPONSE) : null;
            case RESPONSE -> call.getSimpleName().equals("body") ? on.in(Holder.NONE) : null;
            case ENTITY -> call.getSimpleName().equals("getBody") ? on.in(Holder.NONE) : null;
            case OPTIONAL -> isOut(on, call.getSimpleName()) ? on.in(Holder.NONE) : mapped(on, call);
            case STREAM -> FIRST.contains(call.getSimpleName()) ? on.in(Holder.OPTIONAL) : mapped(on, call);
            case LATER -> {
                if (call.getSimpleName().equals("block")) {
                    yield on.part() == Part.ANSWER ? on.in(Holder.NONE) : null;
                }
                yield ON_MONO.contains(call.getSimpleName()) && on.part() == Part.ANSWER ? on : mapped(on, call);
            }
        };
    }

    private static boolean isOut(Kind on, String method) {
        // Chat always gave a choice, so what an empty list of them comes to was never asked.
        boolean isChoice = (on.part() == Part.CHOICE || on.part() == Part.MESSAGE) && on.isOfStream();
        return on.part() == Part.ANSWER
                ? OUT_OF_OPTIONAL.contains(method)
                : isChoice && Set.of("get", "orElseThrow").contains(method);
    }

    /** Whether methods of a name give an answer, or a stream of them, by its class. */
    static boolean asks(String method) {
        return CALLS.containsKey(method) || method.equals("bodyToFlux");
    }

    /** The answer that a call of the endpoint gives, by the class it is asked for. */
    private @Nullable Kind asked(J.MethodInvocation call) {
        Holder holder = CALLS.get(call.getSimpleName());
        return holder == null
                ? null
                : call.getArguments().stream()
                        .map(argument -> answers.get(literal(argument)))
                        .filter(answer -> answer != null)
                        .findFirst()
                        .map(answer -> Kind.answer(holder, answer))
                        .orElse(null);
    }

    /** The class in {@code Answer.class}; empty if it is something else. */
    static String literal(J expression) {
        return expression instanceof J.FieldAccess access
                        && access.getSimpleName().equals("class")
                ? Shapes.name(access.getTarget().getType())
                : "";
    }

    private static boolean isOptional(J.MethodInvocation call) {
        return call.getSelect() instanceof J.Identifier type
                && type.getSimpleName().equals("Optional")
                && call.getSimpleName().startsWith("of");
    }

    private static @Nullable Kind ofPlain(Kind on, J.MethodInvocation call) {
        List<Expression> arguments = call.getArguments();
        boolean none = arguments.isEmpty() || arguments.get(0) instanceof J.Empty;
        if (on.part() == Part.CHOICES && none && call.getSimpleName().equals("stream")) {
            return new Kind(Part.CHOICE, Holder.STREAM, on.answer(), on.way());
        }
        if (on.part() == Part.CHOICES) {
            boolean first = none
                    ? call.getSimpleName().equals("getFirst")
                    : call.getSimpleName().equals("get") && isZero(arguments.get(0));
            return first ? on.then(Part.CHOICE, call) : null;
        }
        return none ? step(on, call.getSimpleName(), call) : null;
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof J.Literal literal && Integer.valueOf(0).equals(literal.getValue());
    }

    private static @Nullable Kind step(Kind on, String accessor, J step) {
        AnswerShape answer = on.answer();
        return switch (on.part()) {
            case ANSWER -> answer.choices().isNamed(accessor) ? on.then(Part.CHOICES, step) : null;
            case CHOICE -> answer.message().isNamed(accessor) ? on.then(Part.MESSAGE, step) : null;
            case MESSAGE -> answer.content().isNamed(accessor) ? on.then(Part.TEXT, step) : null;
            case CHOICES, TEXT -> null;
        };
    }

    /** A step of an {@code Optional} or {@code Mono}. */
    private @Nullable Kind mapped(Kind on, J.MethodInvocation call) {
        if (call.getArguments().size() != 1) {
            return null;
        }
        Expression function = call.getArguments().get(0);
        if (call.getSimpleName().equals("filter") && on.holder() != Holder.STREAM) {
            return on.part() == Part.TEXT ? null : on;
        }
        if (!call.getSimpleName().equals("map")) {
            return null;
        }
        Kind plain = on.in(Holder.NONE);
        Kind result = null;
        if (function instanceof J.MemberReference reference) {
            String name = reference.getReference().getSimpleName();
            result = on.part() == Part.CHOICES ? null : step(plain, name, call);
        } else if (function instanceof J.Lambda lambda && lambda.getBody() instanceof Expression body) {
            result = of(body);
        }
        if (result == null || result.holder() != Holder.NONE || result.answer() != on.answer()) {
            return null;
        }
        J carrier = on.part() == Part.ANSWER ? call : on.way().carrier();
        return result.in(on.holder()).by(new Way(on.way().base(), carrier, false));
    }
}
