package org.newsdocket.exchange.popolo;

import java.io.IOException;
import java.nio.file.Path;
import org.newsdocket.exchange.ExchangeFormat;
import org.springframework.stereotype.Component;

/**
 * Reads one Popolo document twice: first who and what there is, then what ties them together,
 * wherever in the document it stands.
 */
@Component
final class PopoloFormat implements ExchangeFormat {
    @Override
    public String name() {
        return "popolo";
    }

    @Override
    public void read(Path file, String name, Sink sink) throws IOException {
        var ids = new PopoloIds(name);
        var posts = new Posts();
        PopoloDocument.read(file, name, new PopoloEntities(ids, posts, sink), sink::broken);
        // The same faults again; what is wrong with a tie, its reading names by itself.
        PopoloDocument.read(file, name, new PopoloTies(ids, posts, sink), _ -> {});
    }
}
