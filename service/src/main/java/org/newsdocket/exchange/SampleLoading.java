package org.newsdocket.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.running.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Imports the sample record as any other file, after the ledger is ready and before anything is
 * served. With a broken one the service does not start. Where nothing is served it is not loaded.
 */
@Component
@ConditionalOnWebApplication
@Order(SampleLoading.AFTER_THE_LEDGER)
final class SampleLoading implements Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoading.class);
    static final int AFTER_THE_LEDGER = 1;

    private final RecordImport records;
    private final OwnFormat format;
    private final boolean wanted;
    private final Resource file;

    SampleLoading(
            RecordImport records,
            OwnFormat format,
            SampleProperties properties,
            Environment environment) {
        this.records = records;
        this.format = format;
        this.file = properties.file();
        boolean embedded = !environment.containsProperty("spring.mongodb.uri");
        this.wanted = properties.load() == null ? embedded : properties.load();
    }

    @Override
    public String name() {
        return "loading the sample";
    }

    @Override
    public void prepare() {
        if (!wanted) {
            return;
        }
        var name = file.getFilename() == null ? file.getDescription() : file.getFilename();
        try (var content = file.getInputStream();
                var spooled = SpooledFile.of(content)) {
            load(new ImportRequest(spooled.path(), name, format, "sample", Known.LEFT, true));
        } catch (IOException e) {
            throw new BrokenSampleException(List.of(name + ": it can't be read"));
        }
    }

    /** After a trial, so that a broken file leaves nothing behind. */
    private void load(ImportRequest trial) throws IOException {
        var broken = new ArrayList<String>();
        records.run(trial, problem -> broken.add(problem.message()));
        if (broken.isEmpty()) {
            var summary = records.run(trial.inEarnest(), problem -> broken.add(problem.message()));
            LOG.info("sample created={} left={}", summary.created(), summary.left());
        }
        if (!broken.isEmpty()) {
            throw new BrokenSampleException(List.copyOf(broken));
        }
    }
}
