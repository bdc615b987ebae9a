package app;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** What Spring does for this application, in a few lines. */
public class Spring {
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Bean {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Autowired {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Service {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Configuration {}

    static <T> T get(Class<T> type) {
        try {
            for (Method method : Config.class.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class) && method.getReturnType() == type) {
                    return type.cast(method.invoke(new Config(), arguments(method.getParameterTypes())));
                }
            }
            Constructor<?> only = type.getDeclaredConstructors()[0];
            T made = type.cast(only.newInstance(arguments(only.getParameterTypes())));
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Autowired.class)) {
                    field.setAccessible(true);
                    field.set(made, get(field.getType()));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean of " + type, e);
        }
    }

    private static Object[] arguments(Class<?>[] types) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = get(types[i]);
        }
        return values;
    }
}
