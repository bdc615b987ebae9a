package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Calls that change one by one: the endpoint, renamed methods, and calls of code that only passes values on. */
public final class CallRules {
    private static final Set<String> OPEN_PACKAGES = Set.of(
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.function",
            "java.util.stream");
    private static final Set<String> OPEN_TYPES = Set.of(
            "java.lang.Iterable",
            "com.openai.core.http.HttpResponse",
            "com.openai.core.http.HttpResponseFor",
            "com.openai.core.http.StreamResponse",
            "com.openai.core.http.AsyncStreamResponse",
            "com.openai.core.http.AsyncStreamResponse$Handler",
            "reactor.core.publisher.Mono");
    /** Methods that only pass values on, of classes whose others go by number or order. */
    private static final Set<String> OPEN_METHODS = Set.of("reactor.core.publisher.Flux.using");
    /** What an object of another class does differently, whoever asks. */
    private static final Set<String> REVEALING = Set.of("toString", "equals", "hashCode", "hash", "compare");
    /** Methods that ask of a value only whether it is null. */
    private static final Set<String> NULL_TESTS = Set.of("isNull", "nonNull", "assertNull", "assertNotNull");

    private static final Set<String> ASSERTIONS = Set.of("org.junit.jupiter.api.Assertions", "org.junit.Assert");

    private static final String ASSERTJ = "org.assertj.core.api.";
    /** Assertions that ask of a value only whether it is there, and how many there are. */
    private static final Set<String> ASSERTJ_TESTS =
            Set.of("assertThat", "as", "hasSize", "isEmpty", "isNotEmpty", "isNotNull", "isNull", "isPresent");

    /** Steps from a tool call to its function, which is the call itself in Responses. */
    private static final Set<String> IDENTITIES = Set.of(
            SdkMap.CHAT + "ChatCompletionFunctionTool.function",
            SdkMap.CHAT + "ChatCompletionMessage$Annotation.urlCitation",
            SdkMap.CHAT + "ChatCompletionMessageCustomToolCall.custom",
            SdkMap.CHAT + "ChatCompletionMessageFunctionToolCall.function");

    private static final String TOOL_CALL = SdkMap.CHAT + "ChatCompletionMessageToolCall";

    /** What an answer says of itself in another type, and the snippet for it. */
    private static final Map<String, String> VALUES = Map.of("created", "created", "model", "modelName");

    /** Calls that go by number or order, by class. */
    private static final Map<String, Set<String>> COUNTING = Map.of(
            "java.util.stream.Stream", Set.of("count", "findFirst", "findAny", "limit", "skip"),
            "java.util.List", Set.of("size", "get", "getFirst", "getLast", "isEmpty"));
    /** What a chunk and its parts become: an event. */
    private static final Set<String> CHUNKS = Set.of(
            SdkMap.CHAT + "ChatCompletionChunk",
            SdkMap.CHAT + "ChatCompletionChunk$Choice",
            SdkMap.CHAT + "ChatCompletionChunk$Choice$Delta");

    private CallRules() {}

    /** New code in the place of a call and its receiver. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        Expression select = call.getSelect();
        if (type == null || select == null) {
            return Optional.empty();
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        boolean isFunction = owner.equals(TOOL_CALL) && call.getSimpleName().equals("asFunction") && !site.hasKinds();
        if (isFunction || IDENTITIES.contains(owner + "." + call.getSimpleName())) {
            site.swallow(call, List.of(select));
            return Optional.of(site.visited(select));
        }
        if (owner.equals(TOOL_CALL) && call.getSimpleName().equals("ofFunction") && !site.hasKinds()) {
            site.swallow(call, call.getArguments());
            return Optional.of(site.visited(call.getArguments().get(0)));
        }
        String value = owner.equals(SdkMap.CHAT + "ChatCompletion") ? VALUES.get(call.getSimpleName()) : null;
        if (value != null) {
            site.swallow(call, List.of(select));
            return Optional.of(site.snippet(value, List.of(site.visited(select))));
        }
        if (!site.hasKinds() && keepsFunctionCalls(call)) {
            site.swallow(call, List.of(select));
            return Optional.of(site.visited(select));
        }
        Optional<Expression> model = model(site, call, select);
        if (model.isPresent()) {
            return model;
        }
        Optional<Expression> replayed = replayed(site, call, owner, select);
        if (replayed.isPresent()) {
            return replayed;
        }
        return ServiceRules.replaced(site, call, select);
    }

    /** {@code filter(ChatCompletionMessageToolCall::isFunction)}: all of them are. */
    private static boolean keepsFunctionCalls(J.MethodInvocation call) {
        if (!call.getSimpleName().equals("filter") || call.getArguments().size() != 1) {
            return false;
        }
        Expression test = call.getArguments().get(0);
        JavaType.Method asked = test instanceof J.MemberReference reference
                ? reference.getMethodType()
                : test instanceof J.Lambda lambda && lambda.getBody() instanceof J.MethodInvocation body
                        ? body.getSelect() instanceof J.Identifier ? body.getMethodType() : null
                        : null;
        return asked != null
                && asked.getName().equals("isFunction")
                && JavaTypes.name(asked.getDeclaringType()).equals(TOOL_CALL);
    }

    /** {@code params.model().toString()}, or {@code ".." + params.model()}: the name of the model that a request asks for. */
    private static Optional<Expression> model(Site site, J.MethodInvocation call, Expression asked) {
        boolean isText =
                call.getSimpleName().equals("toString") || call.getSimpleName().equals("asString");
        boolean isPart = site.parent() instanceof J.Binary text && text.getOperator() == J.Binary.Type.Addition;
        Expression named = isText ? asked : isPart ? call : null;
        if (!(named instanceof J.MethodInvocation model)
                || !model.getSimpleName().equals("model")
                || model.getMethodType() == null
                || model.getSelect() == null
                || !JavaTypes.name(model.getMethodType().getDeclaringType()).equals(RequestStep.OWNER)) {
            return Optional.empty();
        }
        site.swallow(call, List.of(model.getSelect()));
        return Optional.of(site.snippet("requestModel", List.of(site.visited(model.getSelect()))));
    }

    /** {@code history.add(ChatCompletionMessageParam.ofAssistant(message.toParam()))}: an answer is several items. */
    private static Optional<Expression> replayed(Site site, J.MethodInvocation call, String owner, Expression list) {
        boolean adds = call.getSimpleName().equals("add")
                && owner.startsWith("java.util.")
                && call.getArguments().size() == 1
                && isStatement(site.parent(), call);
        if (!adds
                || !(call.getArguments().get(0) instanceof J.MethodInvocation param)
                || !param.getSimpleName().equals("ofAssistant")
                || !(param.getArguments().get(0) instanceof J.MethodInvocation converted)
                || !converted.getSimpleName().equals("toParam")) {
            return Optional.empty();
        }
        Optional<Expression> answer = MessageStep.answer(converted);
        answer.ifPresent(message -> {
            site.reshapesMessages();
            site.swallow(call, List.of(message, list));
        });
        return answer.map(message -> site.snippet("replay", List.of(site.visited(message), site.visited(list))));
    }

    /** Whether nobody asks for what a call gives. */
    private static boolean isStatement(J parent, J.MethodInvocation call) {
        // What is done for each choice is looked at from the call that goes through the choices.
        J around =
                parent instanceof J.MethodInvocation each ? each.getArguments().get(0) : parent;
        return around instanceof J.Block
                || (around instanceof J.Lambda function
                        && function.getBody() == call
                        && Sweep.returnsNothing(function.getType()));
    }

    /** The call that {@code !call.isFunction()} asks about. */
    static Optional<Expression> askedForOtherCalls(Expression condition) {
        return condition.unwrap() instanceof J.Unary not
                        && not.getOperator() == J.Unary.Type.Not
                        && not.getExpression().unwrap() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("isFunction")
                        && call.getMethodType() != null
                        && JavaTypes.name(call.getMethodType().getDeclaringType())
                                .equals(TOOL_CALL)
                ? Optional.ofNullable(call.getSelect())
                : Optional.empty();
    }

    /** Whether a call opens the chunks of an answer that is streamed. */
    static boolean opensEvents(J.MethodInvocation call) {
        return call.getSimpleName().equals("stream")
                && call.getSelect() != null
                && call.getSelect().getType() instanceof JavaType.Parameterized stream
                && JavaTypes.name(stream).equals("com.openai.core.http.StreamResponse")
                && stream.getTypeParameters().stream()
                        .allMatch(type -> JavaTypes.name(type).equals(SdkMap.CHAT + "ChatCompletionChunk"));
    }

    /** A call that keeps its shape: perhaps under another name, perhaps as it is. */
    static J.MethodInvocation renamed(Site site, J.MethodInvocation call, J.MethodInvocation visited) {
        JavaType.Method type = call.getMethodType();
        if (type == null) {
            return visited;
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        Optional<String> name = call.getSimpleName().equals("ofTool")
                        && ToolKinds.isCustomOutput(visited.getArguments().get(0))
                ? Optional.of("ofCustomToolCallOutput")
                : site.map().method(owner, call.getSimpleName());
        if (ToolKinds.asks(site, type)) {
            site.accept(call);
        }
        if (name.isPresent() && call.getSelect() == null && !name.get().equals(call.getSimpleName())) {
            // A static import would still bring in the old name.
            return visited;
        }
        if (name.isPresent()) {
            site.accept(call);
            JavaType.Method target = target(site, owner, name.get(), type, visited.getArguments());
            return Chain.named(visited, name.get(), target);
        }
        if (isOpen(owner) && countsChunks(call)) {
            site.block(
                    call.getName(), "C2R602", "`" + call.getSimpleName() + "` goes by the number or order of chunks");
            return visited;
        }
        if (isOpen(owner) && MessageCounts.counts(call)) {
            site.readsMessages(call.getName());
        }
        boolean isOpen = isOpen(owner)
                || (ASSERTIONS.contains(owner) && NULL_TESTS.contains(call.getSimpleName()))
                || (owner.startsWith(ASSERTJ)
                        && ASSERTJ_TESTS.contains(call.getSimpleName())
                        && !ofChunks(call.getSelect())
                        && call.getArguments().stream().noneMatch(CallRules::ofChunks))
                || OPEN_METHODS.contains(owner + "." + call.getSimpleName())
                || RawFields.tellsWhetherThere(owner, call);
        if (isOpen && !REVEALING.contains(call.getSimpleName()) && keepsTypes(site.map(), call)) {
            site.accept(call);
        } else if (Mocks.passesOn(call)) {
            site.accept(call);
        } else if (LogLines.isLog(site.map(), call)) {
            site.accept(call);
        } else if (passesOn(site.map(), type, call.getArguments())) {
            site.accept(call);
            site.require(type, call.getName());
            return visited.withMethodType(retyped(site, type));
        }
        return visited;
    }

    private static boolean ofChunks(@Nullable Expression many) {
        return many != null
                && many.getType() instanceof JavaType.Parameterized type
                && type.getTypeParameters().stream().anyMatch(one -> CHUNKS.contains(JavaTypes.name(one)));
    }

    /** Whether a call goes by the number or the order of chunks: there are other events, and more. */
    private static boolean countsChunks(J.MethodInvocation call) {
        Expression select = call.getSelect();
        return select != null
                && COUNTING.getOrDefault(JavaTypes.name(select.getType()), Set.of())
                        .contains(call.getSimpleName())
                && ofChunks(select)
                && ReadChain.of(select)
                        .filter(chain -> chain.kind() == ReadKind.CHUNK_CHOICE_STREAM)
                        .isEmpty();
    }

    private static JavaType.Method target(
            Site site, String owner, String name, JavaType.Method type, List<Expression> arguments) {
        String target = site.map().target(owner).orElse(owner);
        JavaType hint = arguments.size() == 1 ? arguments.get(0).getType() : null;
        return site.sdk().method(target, name, type, hint);
    }

    /** A reference to a renamed method, or to one of the user's own. */
    static J.MemberReference reference(Site site, J.MemberReference reference, J.MemberReference visited) {
        JavaType.Method type = reference.getMethodType();
        if (type == null) {
            return visited;
        }
        if (ToolKinds.asks(site, type)) {
            site.accept(reference);
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        Optional<String> name =
                site.map().method(owner, reference.getReference().getSimpleName());
        boolean isService = owner.startsWith("com.openai.services.");
        if (name.isPresent() && (!isService || site.map().mentionsChat(reference.getType()))) {
            site.accept(reference);
            JavaType.Method target = target(site, owner, name.get(), type, List.of());
            return visited.withReference(
                            visited.getReference().withSimpleName(name.get()).withType(target))
                    .withMethodType(target);
        }
        String referenced = reference.getReference().getSimpleName();
        if (isOpen(owner) && !REVEALING.contains(referenced)) {
            site.accept(reference);
        } else if (mentions(site.map(), type) && !site.map().isChat(owner)) {
            site.accept(reference);
            site.require(type, reference.getReference());
        }
        return visited;
    }

    /** Whether a method takes the place of one of a map, as in a map that forgets its oldest entries. */
    static boolean overridesMap(JavaType.Method type) {
        for (JavaType.FullyQualified above = type.getDeclaringType().getSupertype();
                above != null;
                above = above.getSupertype()) {
            boolean has = above.getMethods().stream()
                    .anyMatch(method -> method.getName().equals(type.getName())
                            && method.getParameterTypes().size()
                                    == type.getParameterTypes().size());
            if (has) {
                return isOpen(JavaTypes.name(above)) && above.getClassName().endsWith("Map");
            }
        }
        return false;
    }

    /** Whether code of this class only passes values on, whatever their class. */
    static boolean isOpen(String type) {
        int end = type.lastIndexOf('.');
        return OPEN_TYPES.contains(type) || (end > 0 && OPEN_PACKAGES.contains(type.substring(0, end)));
    }

    /** Whether a call hands Chat values only to what says that it has such values: in a map of objects they would be lost. */
    private static boolean keepsTypes(SdkMap map, J.MethodInvocation call) {
        if ((call.getSelect() != null && map.mentionsChat(call.getSelect().getType()))
                || map.mentionsChat(call.getType())) {
            return true;
        }
        boolean isStatic = call.getMethodType() != null && call.getMethodType().hasFlags(Flag.Static);
        return isStatic
                && call.getArguments().stream()
                        .map(Expression::getType)
                        .filter(map::mentionsChat)
                        .anyMatch(type ->
                                type instanceof JavaType.Parameterized || NULL_TESTS.contains(call.getSimpleName()));
    }

    /** Whether a method of somebody's says in its head that it takes or returns Chat types, for every such argument. */
    private static boolean passesOn(SdkMap map, JavaType.Method type, List<Expression> arguments) {
        if (!mentions(map, type) || SdkMap.isSdk(JavaTypes.name(type.getDeclaringType()))) {
            return false;
        }
        List<JavaType> parameters = type.getParameterTypes();
        for (int i = 0; i < arguments.size(); i++) {
            JavaType parameter = parameters.isEmpty() ? null : parameters.get(Math.min(i, parameters.size() - 1));
            if (map.mentionsChat(arguments.get(i).getType()) && !map.mentionsChat(parameter)) {
                return false;
            }
        }
        return true;
    }

    static boolean mentions(SdkMap map, JavaType.@Nullable Method type) {
        return type != null
                && (map.mentionsChat(type.getReturnType())
                        || type.getParameterTypes().stream().anyMatch(map::mentionsChat));
    }

    /** Whether a constructor takes Chat types and says so; its source is then required. */
    static boolean isKnownSource(Site site, J.NewClass created) {
        JavaType.Method type = created.getConstructorType();
        if (type == null || !passesOn(site.map(), type, created.getArguments())) {
            return false;
        }
        site.require(type, created);
        return true;
    }

    private static JavaType.Method retyped(Site site, JavaType.Method type) {
        return type.withReturnType(site.retyped(type.getReturnType()))
                .withParameterTypes(
                        type.getParameterTypes().stream().map(site::retyped).toList());
    }
}
