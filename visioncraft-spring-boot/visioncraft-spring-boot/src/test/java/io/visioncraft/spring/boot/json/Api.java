package io.visioncraft.spring.boot.json;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that cross the library's API, found by reflection: a new use case is covered without an edit. */
final class Api {

    private Api() {}

    /** The records that a use case takes. */
    static Set<Class<?>> inputs() {
        Set<Class<?>> found = byName();
        useCases()
                .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                .forEach(type -> addRecords(type, found));
        return found;
    }

    /** The records that a use case answers, without those inside of them. */
    static Set<Class<?>> answers() {
        Set<Class<?>> found = byName();
        useCases().map(Method::getGenericReturnType).forEach(type -> addRecords(type, found));
        return found;
    }

    /** These records and all that are inside of them. */
    static Set<Class<?>> withParts(Set<Class<?>> types) {
        Set<Class<?>> all = byName();
        types.forEach(type -> addWithParts(type, all));
        return all;
    }

    /** Every public record of the packages that the module owns. */
    static Set<Class<?>> publicRecords() {
        Set<Class<?>> found = byName();
        coreClasses()
                .filter(type -> type.isRecord() && VisionCraftModule.owns(type) && reachable(type))
                .forEach(found::add);
        return found;
    }

    static Stream<Class<?>> coreClasses() {
        try {
            Path root = Path.of(VisionCraft.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isDirectory(root)) {
                root = java.nio.file.FileSystems.newFileSystem(root).getPath("/");
            }
            Path top = root;
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(file -> top.relativize(file).toString())
                        .filter(name ->
                                name.startsWith("io") && name.endsWith(".class") && !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace(File.separatorChar, '.')
                                .replace('/', '.'))
                        .<Class<?>>map(Api::load)
                        .toList()
                        .stream();
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Method> useCases() {
        return Arrays.stream(VisionCraft.class.getMethods())
                .filter(method -> method.getDeclaringClass() == VisionCraft.class
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getReturnType)
                .filter(Class::isInterface) // the issuer and the registry of permissions are no features
                .flatMap(feature -> Arrays.stream(feature.getMethods()))
                .filter(method ->
                        method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()));
    }

    private static void addRecords(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            addRecords(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> addRecords(one, found));
        } else if (type instanceof Class<?> raw && raw.isRecord() && raw != Caller.class) {
            found.add(raw);
        }
    }

    private static void addWithParts(Class<?> type, Set<Class<?>> all) {
        if (all.add(type)) {
            Set<Class<?>> parts = byName();
            for (RecordComponent component : type.getRecordComponents()) {
                addRecords(component.getGenericType(), parts);
            }
            parts.forEach(part -> addWithParts(part, all));
        }
    }

    private static boolean reachable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || reachable(type.getEnclosingClass()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Api.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<Class<?>> byName() {
        return new TreeSet<>(Comparator.comparing(Class::getName));
    }

    static String names(Set<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }
}
