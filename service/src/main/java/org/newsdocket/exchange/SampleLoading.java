package org.newsdocket.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsdocket.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Imports the sample record as any other file, after the ledger is ready and before anything is
 * served. With a broken one the service does not start.
 */
@Component
final class SampleLoading implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoading.class);
    private static final int AFTER_THE_LEDGER = 1;

    private final RecordImport records;
    private final boolean wanted;
    private final Resource file;
    private volatile boolean running;

    SampleLoading(RecordImport records, SampleProperties properties, Environment environment) {
        this.records = records;
        this.file = properties.file();
        boolean embedded = !environment.containsProperty("spring.mongodb.uri");
        this.wanted = properties.load() == null ? embedded : properties.load();
    }

    @Override
    public void start() {
        running = true;
        if (!wanted) {
            return;
        }
        var outcome = load();
        if (!outcome.problems().isEmpty()) {
            throw new BrokenSampleException(
                    outcome.problems().stream().map(Problem::message).toList());
        }
        LOG.info("sample created={} left={}", outcome.created(), outcome.left());
    }

    private RecordImport.Outcome load() {
        var name = file.getFilename() == null ? file.getDescription() : file.getFilename();
        var text = StandardCharsets.UTF_8.newDecoder();
        try (var content = new InputStreamReader(file.getInputStream(), text)) {
            return records.importAll(content, name, "sample");
        } catch (CharacterCodingException e) {
            throw new BrokenSampleException(List.of(name + ": it is not UTF-8"));
        } catch (IOException e) {
            throw new BrokenSampleException(List.of(name + ": it can't be read"));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_LEDGER;
    }
}
