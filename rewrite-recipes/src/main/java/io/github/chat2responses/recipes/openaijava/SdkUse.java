package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.Glance;
import java.util.IdentityHashMap;
import java.util.stream.Stream;
import org.openrewrite.java.tree.JavaType;

/** Whether files use the SDK. Types are shared between files, so each is looked at once in a run. */
final class SdkUse {
    private final SdkMap map;
    private final IdentityHashMap<JavaType, Boolean> verdicts = new IdentityHashMap<>();
    private final IdentityHashMap<JavaType, Boolean> heirs = new IdentityHashMap<>();

    SdkUse(SdkMap map) {
        this.map = map;
    }

    /** Whether any value or name of a file is of the SDK, or of a class that inherits from it. */
    boolean isIn(Glance file) {
        return file.uses(type -> verdicts.computeIfAbsent(type, this::isOfSdk));
    }

    private boolean isOfSdk(JavaType type) {
        return map.mentionsSdk(type) || (type instanceof JavaType.FullyQualified own && inherits(own));
    }

    /** As {@link SdkMap#inheritsChat} says, but every type above is looked at once. */
    private boolean inherits(JavaType.FullyQualified type) {
        Boolean known = heirs.get(type);
        if (known == null) {
            known = !SdkMap.isSdk(type.getFullyQualifiedName())
                    && Stream.concat(type.getInterfaces().stream(), Stream.ofNullable(type.getSupertype()))
                            .anyMatch(above -> map.mentionsChat(above) || inherits(above));
            heirs.put(type, known);
        }
        return known;
    }
}
