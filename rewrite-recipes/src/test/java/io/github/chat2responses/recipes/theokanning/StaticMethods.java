package io.github.chat2responses.recipes.theokanning;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Calls the static methods of fixtures that take one text, and writes down what came of it. */
final class StaticMethods {
    private StaticMethods() {}

    static List<String> called(ClassLoader loader, Collection<String> sources) {
        List<String> lines = new ArrayList<>();
        PrintStream out = System.out;
        try {
            for (String source : sources.stream().sorted().toList()) {
                int start = source.indexOf("src/main/java/") + "src/main/java/".length();
                String name = source.substring(start, source.length() - ".java".length());
                Class<?> type = loader.loadClass(name.replace('/', '.'));
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        // New code has private ones of its own.
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                        .sorted(Comparator.comparing(Method::getName))
                        .forEach(method -> lines.add(call(method)));
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(out);
        }
        return lines;
    }

    private static String call(Method method) {
        method.setAccessible(true);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String result;
        try {
            result = "gives " + method.invoke(null, "Paris");
        } catch (InvocationTargetException e) {
            result = "throws " + e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot call " + method, e);
        }
        return method.getName() + " " + result + ", prints " + printed.toString(StandardCharsets.UTF_8);
    }
}
