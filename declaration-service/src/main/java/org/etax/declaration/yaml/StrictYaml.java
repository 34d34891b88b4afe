package org.etax.declaration.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.etax.declaration.yaml.DocumentFault.Kind;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML of bounded size and depth, without aliases, tags or guessed types. */
public final class StrictYaml {

    /** Largest document that is read, in bytes. */
    public static final int MAXIMUM_BYTES = 1_000_000;

    private static final int MAXIMUM_NESTING = 12;

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.SEQ, Tag.MAP, Tag.NULL);

    private StrictYaml() {}

    /**
     * Reads a document whose top is a mapping.
     *
     * @throws DocumentFault when it is too large or not such a document
     */
    public static Section read(byte[] document) {
        if (document.length > MAXIMUM_BYTES) {
            throw new DocumentFault(Kind.TOO_LARGE, "", MAXIMUM_BYTES + " bytes");
        }
        try {
            return Section.of("", yaml().load(new String(document, StandardCharsets.UTF_8)));
        } catch (YAMLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DocumentFault(Kind.NOT_READABLE, "", reason);
        }
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
                new PlainConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
    }

    /** Keeps {@code 0.07}, {@code no} and {@code 2026-01-01} as written: no binary numbers, no guessed types. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every plain scalar is a text
        }
    }

    /** Knows texts, lists, mappings and nothing; any other tag is refused. */
    private static final class PlainConstructor extends SafeConstructor {
        PlainConstructor(LoaderOptions options) {
            super(options);
            yamlConstructors.keySet().removeIf(tag -> tag != null && !PLAIN.contains(tag));
        }
    }
}
