package io.visioncraft.spring.boot.json;

import io.visioncraft.spring.boot.CannotStartException;
import java.util.Set;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;

/** Teaches a mapper of Jackson 3 the records of the library. */
final class VisionCraftModule extends JacksonModule {

    private static final String ROOT = "io.visioncraft.";

    /** The packages of the core that hold values, records and commands. */
    static final Set<String> PACKAGES = Set.of(
            "access",
            "authentication",
            "billing",
            "catalog",
            "crm",
            "error",
            "events",
            "housekeeping",
            "identity",
            "kernel",
            "ordering",
            "pricing",
            "spi",
            "tax");

    private final boolean refuseUnknown;

    VisionCraftModule(boolean refuseUnknown) {
        this.refuseUnknown = refuseUnknown;
    }

    /** Whether a type is the library's: a host's types are written and read as the host's mapper does. */
    static boolean owns(Class<?> type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) && PACKAGES.contains(name.substring(ROOT.length()));
    }

    @Override
    public String getModuleName() {
        return "VisionCraft";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        if (!context.isEnabled(MapperFeature.USE_ANNOTATIONS)) {
            throw new CannotStartException(
                    "spring.jackson.mapper.use-annotations is false: a mapper that reads no annotations would leave amounts and"
                            + " totals out of the records of VisionCraft.",
                    "Remove spring.jackson.mapper.use-annotations, or replace the bean visionCraftJsonModule.");
        }
        JsonReading reading = new JsonReading();
        context.addDeserializers(reading);
        context.addKeyDeserializers(reading);
        context.addDeserializerModifier(new JsonReading.Records(refuseUnknown));
        context.addSerializers(JsonWriting.serializers());
        context.addSerializerModifier(new JsonWriting.Components());
        context.insertAnnotationIntrospector(new JsonWriting.Members());
    }
}
