package org.etax.declaration.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads and compiles rule packs. Whatever the bytes are, the answer is a pack or findings, never an exception. */
public final class PackReader {

    /** Largest pack that is read, in bytes. */
    public static final int MAXIMUM_BYTES = 1_000_000;

    /** Deepest nesting of a pack document. */
    private static final int MAXIMUM_NESTING = 12;

    /** Reads a pack from its UTF-8 bytes. */
    public PackReading read(byte[] document) {
        if (document.length > MAXIMUM_BYTES) {
            return refused(Finding.error(FindingCode.PACK_TOO_LARGE, "", MAXIMUM_BYTES + " bytes"));
        }
        try {
            Object loaded = yaml().load(new String(document, StandardCharsets.UTF_8));
            PackDefinition definition = new PackParser().parse(Section.of("", loaded));
            return new PackReading.Compiled(new PackCompiler(definition).compile());
        } catch (YAMLException e) {
            return refused(Finding.error(FindingCode.PACK_NOT_READABLE, "", firstLine(e)));
        } catch (PackFault e) {
            return refused(e.finding());
        }
    }

    private static PackReading refused(Finding finding) {
        return new PackReading.Refused(List.of(finding));
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAXIMUM_NESTING);
        options.setCodePointLimit(MAXIMUM_BYTES);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
    }

    /** Keeps {@code 0.07}, {@code no} and {@code 2026-01-01} as written: no binary numbers, no guessed types. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every plain scalar is a text
        }
    }
}
