package org.newsdocket.command;

import java.io.PrintStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.ApiKey;
import org.newsdocket.access.ApiKeys;
import org.newsdocket.access.KeyIssuing;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that say who may use the service. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Issues, lists and revokes the keys that requests show.")
final class KeyCommands {
    private final Workplace workplace;
    private final PrintStream out;
    private final PrintStream err;

    KeyCommands(Workplace workplace, PrintStream out, PrintStream err) {
        this.workplace = workplace;
        this.out = out;
        this.err = err;
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = {
                "Gives out a key and prints its secret, which can't be told again.",
                "Nothing else is printed on the standard output."
            })
    int issue(
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "Whose it is.")
                    String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            required = true,
                            converter = ScopeOption.class,
                            description =
                                    "What its holder may do: record:read, embargo:read, restricted:read,"
                                            + " record:write, feed:read, admin.")
                    List<Scope> scopes,
            @Option(
                            names = "--country",
                            paramLabel = "CODE",
                            description = "Where its holder reads, e.g. KG.")
                    @Nullable String country,
            @Option(
                            names = "--expires",
                            paramLabel = "MOMENT",
                            description = "When it expires, e.g. 2027-01-01T00:00:00Z.")
                    @Nullable Instant expiresAt,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "operator",
                            converter = AuthorOption.class,
                            description = "Who is answerable; the default is operator.")
                    String by) {
        return workplace.withLedger(service -> {
            var wish = new Wish(name, scopes, country, expiresAt);
            var issued = service.getBean(KeyIssuing.class).issue(wish, operator(by));
            err.println(issued.key().id() + " is issued to " + name);
            out.println(issued.secret().text());
            return Subcommands.DONE;
        });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Tells of each key that was ever issued, the newest first.")
    int list() {
        return workplace.with(service -> {
            forEach(service.getBean(ApiKeys.class), key -> out.println(told(key)));
            return Subcommands.DONE;
        });
    }

    private static void forEach(ApiKeys keys, Consumer<ApiKey> action) {
        var request = PageRequest.first(PageRequest.LARGEST);
        while (true) {
            var page = keys.page(request);
            page.rows().forEach(row -> action.accept(row.item()));
            if (!page.hasNext()) {
                return;
            }
            request =
                    new PageRequest(
                            PageRequest.LARGEST, false, page.rows().getLast().position(), false);
        }
    }

    private static String told(ApiKey key) {
        var line = new StringBuilder(key.id()).append(' ').append(key.name());
        line.append(" (")
                .append(key.scopes().stream().map(Scope::value).collect(Collectors.joining(" ")))
                .append(')');
        tell(line, " in ", key.country());
        line.append(", issued ").append(key.issuedAt()).append(" by ").append(key.issuedBy());
        tell(line, ", expires ", key.expiresAt());
        tell(line, ", last used ", key.lastUsedAt());
        if (key.isRevoked()) {
            line.append(", revoked ")
                    .append(key.revokedAt())
                    .append(" by ")
                    .append(key.revokedBy());
        }
        return line.toString();
    }

    private static void tell(StringBuilder line, String words, @Nullable Object value) {
        if (value != null) {
            line.append(words).append(value);
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Takes a key back; the next request that shows it is refused.")
    int revoke(
            @Parameters(paramLabel = "ID", description = "The key, as list names it.") String id,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "operator",
                            converter = AuthorOption.class,
                            description = "Who is answerable; the default is operator.")
                    String by) {
        return workplace.with(service -> {
            var key = service.getBean(KeyIssuing.class).revoke(id, operator(by));
            out.println(told(key));
            return Subcommands.DONE;
        });
    }

    /** Whoever has the store at hand may do all there is. */
    private static Viewer operator(String by) {
        return new Viewer(by, EnumSet.allOf(Scope.class), null);
    }
}
