package org.newsdocket.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** What a ledger is made of, on one database, without the rest of the service. */
final class LedgerParts implements AutoCloseable {
    private static final Pattern ADAPTERS =
            Pattern.compile(
                    "org\\.newsdocket\\.(?!platform)\\w+\\.mongo\\.(?:Mongo(?:Entries|Projections|Sightings)|LedgerIndexes)|.*\\.mongo\\.\\w+Shape");

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    final Entries entries;
    final Projections projections;
    final Sightings sightings;

    LedgerParts(MongoDatabase database) {
        context.registerBean(MongoDatabase.class, () -> database);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(ADAPTERS));
        scanner.scan("org.newsdocket");
        context.refresh();
        entries = context.getBean(Entries.class);
        projections = context.getBean(Projections.class);
        sightings = context.getBean(Sightings.class);
    }

    /** As another instance of the service has it; ready to be appended to. */
    Ledger ledger(Clock clock) {
        var ledger = new Ledger(entries, projections, sightings, clock);
        ledger.start();
        return ledger;
    }

    Ledger ledger() {
        return ledger(Clock.systemUTC());
    }

    @Override
    public void close() {
        context.close();
    }
}
