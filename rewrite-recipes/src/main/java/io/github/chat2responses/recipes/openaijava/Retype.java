package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import org.openrewrite.java.tree.JavaType;

/** Chat types in a type attribution, replaced by the Responses types that take their place. */
final class Retype {
    private Retype() {}

    static JavaType retyped(SdkMap map, Sdk sdk, JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            JavaType raw = retyped(map, sdk, parameterized.getType());
            List<JavaType> arguments = parameterized.getTypeParameters().stream()
                    .map(argument -> retyped(map, sdk, argument))
                    .toList();
            return new JavaType.Parameterized(
                    null,
                    raw instanceof JavaType.FullyQualified qualified ? qualified : parameterized.getType(),
                    arguments);
        }
        if (type instanceof JavaType.Array array) {
            return new JavaType.Array(
                    null,
                    retyped(map, sdk, array.getElemType()),
                    array.getAnnotations().toArray(new JavaType.FullyQualified[0]));
        }
        return map.target(JavaTypes.name(type)).<JavaType>map(sdk::type).orElse(type);
    }
}
