package org.newsdocket.schema;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The SDL files as they lie in {@code schema/}. */
final class SchemaFiles {
    /** The nouns in the order of their dependence: a file may speak of earlier ones only. */
    static final List<String> ORDER =
            List.of(
                    "scalars",
                    "paging",
                    "schema",
                    "record",
                    "editing",
                    "access",
                    "actor",
                    "proceeding",
                    "story",
                    "statement",
                    "timeline",
                    "feed");

    private SchemaFiles() {}

    static Path folder() {
        return Stream.of(Path.of("schema"), Path.of("..", "schema"))
                .filter(folder -> Files.exists(folder.resolve("schema.graphqls")))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("schema/ lies neither here nor above"));
    }

    static List<String> names() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphqls"))
                    .map(name -> name.replace(".graphqls", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String name) {
        try {
            return Files.readString(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Document> documents(List<String> names) {
        return names.stream()
                .map(name -> new Parser().parseDocument(read(name + ".graphqls")))
                .toList();
    }

    static TypeDefinitionRegistry types(List<String> names) {
        var types = new TypeDefinitionRegistry();
        names.forEach(name -> types.merge(new SchemaParser().parse(read(name + ".graphqls"))));
        return types;
    }

    /** The whole as one text, in one order whatever the order of the files. */
    static String printed(TypeDefinitionRegistry types) {
        return print(UnExecutableSchemaGenerator.makeUnExecutableSchema(types));
    }

    private static String print(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinition(
                                name -> !DirectiveInfo.isGraphqlSpecifiedDirective(name));
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }
}
