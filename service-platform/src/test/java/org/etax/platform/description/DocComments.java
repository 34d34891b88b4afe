package org.etax.platform.description;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of the contracts say of a type, its components and constants, so that nothing is explained twice. */
final class DocComments {

    private final Map<String, String> texts = new HashMap<>();

    private DocComments() {}

    static DocComments of(Path folder) throws IOException {
        DocComments comments = new DocComments();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(folder)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources.toList()));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                comments.read(unit, trees);
            }
        }
        return comments;
    }

    /** What is said of a type such as {@code InvoiceIssued.RateTotal}; empty where nothing is. */
    String of(String type) {
        return texts.getOrDefault(type, "");
    }

    /** What is said of a component of a record or of a constant of an enum. */
    String of(String type, String part) {
        return texts.getOrDefault(type + "#" + part, "");
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    texts.put(name, text(comment.getFullBody()));
                    comment.getBlockTags().forEach(tag -> {
                        if (tag instanceof ParamTree component) {
                            texts.put(name + "#" + component.getName(), text(component.getDescription()));
                        }
                    });
                }
                return super.visitClass(type, name);
            }

            @Override
            public Void visitVariable(VariableTree constant, String type) {
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    texts.put(type + "#" + constant.getName(), text(comment.getFullBody()));
                }
                return super.visitVariable(constant, type);
            }
        }.scan(unit, "");
    }

    private static String text(List<? extends DocTree> words) {
        return words.stream()
                .map(DocComments::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    private static String plain(DocTree word) {
        return switch (word) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> literal.getBody().toString();
            case LinkTree link -> link.getReference().toString();
            default -> word.toString();
        };
    }
}
