package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** How libraries make JSON objects and arrays in code. */
final class Libraries {
    private static final Set<String> OBJECTS = Set.of(
            "org.json.JSONObject",
            "kong.unirest.json.JSONObject",
            "kong.unirest.core.json.JSONObject",
            "com.google.gson.JsonObject",
            "cn.hutool.json.JSONObject",
            "com.alibaba.fastjson.JSONObject",
            "com.alibaba.fastjson2.JSONObject",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap");
    private static final Set<String> ARRAYS = Set.of(
            "org.json.JSONArray",
            "kong.unirest.json.JSONArray",
            "kong.unirest.core.json.JSONArray",
            "com.google.gson.JsonArray",
            "cn.hutool.json.JSONArray",
            "com.alibaba.fastjson.JSONArray",
            "com.alibaba.fastjson2.JSONArray",
            "java.util.ArrayList",
            "java.util.LinkedList");
    private static final Set<String> OBJECT_METHODS = Set.of("createObjectNode", "objectNode", "createObj");
    private static final Set<String> ARRAY_METHODS = Set.of("createArrayNode", "arrayNode", "createArray");
    private static final Set<String> PUTS =
            Set.of("put", "set", "putOpt", "putOnce", "addProperty", "add", "fluentPut", "putPOJO");
    private static final Set<String> ADDS = Set.of("add", "put", "set", "fluentAdd", "addPOJO");
    private static final Set<String> SERIALIZERS =
            Set.of("writeValueAsString", "writeValueAsBytes", "toJson", "toJsonStr", "toJSONString");
    private static final Set<String> OWN_SERIALIZERS =
            Set.of("toString", "toPrettyString", "toJSONString", "getBytes", "toStringPretty");

    private Libraries() {}

    static boolean isObject(Expression start) {
        return isNew(start, OBJECTS)
                || (start instanceof J.MethodInvocation call && OBJECT_METHODS.contains(call.getSimpleName()));
    }

    static boolean isArray(Expression start) {
        return isNew(start, ARRAYS)
                || (start instanceof J.MethodInvocation call && ARRAY_METHODS.contains(call.getSimpleName()));
    }

    /** An object that gets its members in braces behind the name of its class. */
    static boolean isObjectWithBody(Expression start) {
        return isMade(start, OBJECTS);
    }

    /** The same for an array. */
    static boolean isArrayWithBody(Expression start) {
        return isMade(start, ARRAYS);
    }

    private static boolean isNew(Expression start, Set<String> types) {
        return isMade(start, types) && ((J.NewClass) start).getBody() == null;
    }

    /** An object without content; a number may say how much room it gets. */
    private static boolean isMade(Expression start, Set<String> types) {
        return start instanceof J.NewClass creation
                && creation.getArguments().stream()
                        .allMatch(argument -> argument instanceof J.Empty || Types.isNumber(argument))
                && types.stream().anyMatch(type -> isOf(creation, type));
    }

    /** Classes of a name are alike in all libraries, as far as new objects go. */
    private static boolean isOf(J.NewClass creation, String type) {
        // The type of a class without a name is its own.
        TypeTree named = creation.getBody() == null ? null : creation.getClazz();
        String known = Types.name(named == null ? creation.getType() : named.getType());
        return known.isEmpty()
                ? creation.getClazz() != null
                        && Types.simple(creation.getClazz().toString()).equals(Types.simple(type))
                : known.equals(type);
    }

    /** Whether a class has methods that make lists or maps of what they are given. */
    static boolean isCollection(String owner, String kind) {
        return owner.equals(kind)
                || owner.equals("Immutable" + kind)
                || owner.equals("Collections")
                || (kind.equals("List") && owner.equals("Arrays"));
    }

    /** Whether a call is of one of Java's own maps and lists. */
    static boolean isOfJava(J.MethodInvocation call) {
        return call.getMethodType() != null
                && Types.name(call.getMethodType().getDeclaringType()).startsWith("java.util.");
    }

    /** A member with its value. */
    static boolean isPut(J.MethodInvocation call) {
        return call.getArguments().size() == 2 && PUTS.contains(call.getSimpleName());
    }

    /** A member whose value is filled by what follows. */
    static boolean isPutNested(J.MethodInvocation call) {
        return call.getSimpleName().equals("putObject") || call.getSimpleName().equals("putArray");
    }

    static boolean isAdd(J.MethodInvocation call) {
        return Sources.size(call.getArguments()) == 1 && ADDS.contains(call.getSimpleName());
    }

    /** An element that is filled by what follows. */
    static boolean isAddNested(J.MethodInvocation call) {
        return Sources.size(call.getArguments()) == 0
                && (call.getSimpleName().equals("addObject")
                        || call.getSimpleName().equals("addArray"));
    }

    /** A new object or array that the rest of a chain goes on with. */
    static boolean isNested(J.MethodInvocation call) {
        return isPutNested(call) || isAddNested(call);
    }

    /** The object or array that a chain of calls fills; the chain itself if it fills none. */
    static Expression start(Expression chain) {
        Expression at = Trees.plain(chain);
        while (!isObject(at) && !isArray(at)) {
            if (!(at instanceof J.MethodInvocation call) || call.getSelect() == null || !isFluent(call)) {
                return chain;
            }
            at = Trees.plain(call.getSelect());
        }
        return at;
    }

    /** Whether a call puts something in. */
    static boolean isFluent(J.MethodInvocation call) {
        return isPut(call) || isAdd(call) || isNested(call);
    }

    /** The tree that a call makes a text of; the call itself if it makes none. */
    static Expression serialized(Expression expression) {
        Expression plain = Trees.plain(expression);
        if (!(plain instanceof J.MethodInvocation call)) {
            return plain;
        }
        if (SERIALIZERS.contains(call.getSimpleName()) && Sources.size(call.getArguments()) == 1) {
            return serialized(call.getArguments().get(0));
        }
        boolean isText = call.getSimpleName().equals("valueOf")
                && call.getSelect() != null
                && call.getSelect().toString().equals("String");
        if (isText && call.getArguments().size() == 1) {
            return serialized(call.getArguments().get(0));
        }
        return OWN_SERIALIZERS.contains(call.getSimpleName()) && call.getSelect() != null
                ? serialized(call.getSelect())
                : plain;
    }
}
