package io.github.chat2responses.recipes.behaviour;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls every method of a fixture that it can make arguments for, and writes down what came of it: the same for the code
 * before and after, or the migration changed what the code does.
 */
final class Driver {
    private final List<String> lines = new ArrayList<>();
    private final Arguments arguments;
    private final Set<String> methods;

    private Driver(Arguments arguments, Set<String> methods) {
        this.arguments = arguments;
        this.methods = methods;
    }

    /** The names of all methods, with their classes. */
    static Set<String> methods(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Driver::name)
                .collect(Collectors.toSet());
    }

    /** What the methods of some names printed, returned and threw, a line each, with all clients talking to one server. */
    static List<String> run(String baseUrl, List<Class<?>> classes, Set<String> methods) {
        String url = System.setProperty("openai.baseUrl", baseUrl);
        String endpoint = System.setProperty("azure.endpoint", endpoint(baseUrl, classes));
        String key = System.setProperty("openai.apiKey", "none");
        try {
            return new Driver(new Arguments(), methods).drive(classes);
        } finally {
            restore("openai.baseUrl", url);
            restore("azure.endpoint", endpoint);
            restore("openai.apiKey", key);
        }
    }

    /** The fake's URL as one of Azure; Azure's own client sends its keys over HTTPS only, see {@link RedirectedAzure}. */
    private static String endpoint(String baseUrl, List<Class<?>> classes) {
        boolean isAzures = classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(field -> field.getType().getName().startsWith("com.azure.ai.openai."));
        String root = baseUrl.replaceFirst("/v1$", "");
        return isAzures ? root.replaceFirst("^http:", "https:") : root;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static void restore(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private List<String> drive(List<Class<?>> classes) {
        PrintStream out = System.out;
        try {
            classes.forEach(this::drive);
        } finally {
            System.setOut(out);
        }
        return lines;
    }

    private void drive(Class<?> type) {
        Optional<Object> instance = arguments.instance(type);
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !Modifier.isAbstract(method.getModifiers()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) || instance.isPresent())
                .filter(method -> !type.isRecord() && methods.contains(name(method)))
                .sorted(Comparator.comparing(Driver::signature))
                .forEach(method -> call(method, instance.orElse(null)));
    }

    private void call(Method method, Object instance) {
        Optional<Object[]> values = arguments.of(method.getGenericParameterTypes());
        if (values.isEmpty()) {
            return;
        }
        method.setAccessible(true);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String result;
        try {
            result = Values.shown(method.invoke(instance, values.get()));
        } catch (InvocationTargetException e) {
            result = "throws " + e.getCause().getClass().getSimpleName() + " "
                    + e.getCause().getMessage();
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot call " + method, e);
        }
        lines.add(name(method) + " gives " + result + printed(printed) + Values.left(values.get()));
    }

    private static String printed(ByteArrayOutputStream out) {
        return out.size() == 0
                ? ""
                : ", prints " + out.toString(StandardCharsets.UTF_8).strip();
    }

    /** The same order before and after, though types of Chat become others: only their number counts. */
    private static String signature(Method method) {
        long simple = Arrays.stream(method.getGenericParameterTypes())
                .map(Type::getTypeName)
                .filter(name -> name.startsWith("java."))
                .count();
        return method.getName() + "/" + method.getParameterCount() + "/" + simple;
    }
}
