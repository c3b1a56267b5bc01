package io.visioncraft.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Met by a class whose methods, constructors and lambdas read each parameter of a type. ArchUnit tells which members are used,
 * but not which parameters, so the instructions are looked at; a lambda is a method of its own among them.
 */
final class ReadEachParameterOf extends ArchCondition<JavaClass> {

    private final String type;

    ReadEachParameterOf(String type) {
        super("read each " + type + " that they are handed");
        this.type = type;
    }

    /** Refuses a type that no longer exists, for which the rule would hold whatever the classes do. */
    @Override
    public void init(Collection<JavaClass> classes) {
        if (classes.stream().noneMatch(one -> one.getName().equals(type))) {
            throw new IllegalStateException("There is no class " + type);
        }
    }

    @Override
    public void check(JavaClass checked, ConditionEvents events) {
        try (InputStream file =
                checked.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(file)
                    .accept(new Methods(checked, events), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Methods extends ClassVisitor {

        private final JavaClass checked;
        private final ConditionEvents events;

        Methods(JavaClass checked, ConditionEvents events) {
            super(Opcodes.ASM9);
            this.checked = checked;
            this.events = events;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Parameters(checked.getName() + "." + name + descriptor, slots(access, descriptor), events);
        }

        /** Where the parameters of the type stand among the local variables. */
        private Set<Integer> slots(int access, String descriptor) {
            Set<Integer> slots = new HashSet<>();
            int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
            for (Type parameter : Type.getArgumentTypes(descriptor)) {
                if (parameter.getClassName().equals(type)) {
                    slots.add(slot);
                }
                slot += parameter.getSize();
            }
            return slots;
        }
    }

    /** The parameters of one method that were not read so far. */
    private final class Parameters extends MethodVisitor {

        private final String method;
        private final Set<Integer> unread;
        private final ConditionEvents events;
        private boolean hasCode;

        Parameters(String method, Set<Integer> unread, ConditionEvents events) {
            super(Opcodes.ASM9);
            this.method = method;
            this.unread = unread;
            this.events = events;
        }

        @Override
        public void visitCode() {
            hasCode = true;
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            if (opcode == Opcodes.ALOAD) {
                unread.remove(slot);
            }
        }

        @Override
        public void visitEnd() {
            if (hasCode && !unread.isEmpty()) {
                events.add(SimpleConditionEvent.violated(method, method + " does not read its " + type));
            }
        }
    }
}
