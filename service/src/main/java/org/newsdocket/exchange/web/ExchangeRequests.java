package org.newsdocket.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.Viewers;
import org.newsdocket.exchange.ExchangeFormats;
import org.newsdocket.exchange.ImportRequest;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.exchange.OwnFormat;
import org.newsdocket.exchange.RecordExport;
import org.newsdocket.exchange.RecordImport;
import org.newsdocket.exchange.SpooledFile;
import org.newsdocket.platform.metrics.ErrorCounts;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.running.StoreFaults;
import org.newsdocket.view.Scope;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and gives records as they are streamed, on the thread of the request. */
@RestController
final class ExchangeRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeRequests.class);
    private static final Set<String> TAKEN =
            Set.of(MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE);
    private static final int BUFFER = 1 << 15;

    private final RecordImport imports;
    private final RecordExport exports;
    private final ExchangeFormats formats;
    private final Viewers viewers;
    private final Clock clock;
    private final StoreFaults faults;
    private final ErrorCounts errors;

    ExchangeRequests(
            RecordImport imports,
            RecordExport exports,
            ExchangeFormats formats,
            Viewers viewers,
            Clock clock,
            StoreFaults faults,
            ErrorCounts errors) {
        this.imports = imports;
        this.exports = exports;
        this.formats = formats;
        this.viewers = viewers;
        this.clock = clock;
        this.faults = faults;
        this.errors = errors;
    }

    /** What an export writes. */
    private enum Written {
        NDJSON,
        NINJS
    }

    /**
     * Answers with a line for each problem, and the summary in the last one. Without a last one the
     * import was cut short.
     */
    @PostMapping("/import")
    void take(
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var editor = require(Scope.RECORD_WRITE);
        var parameters = new Parameters(given, Set.of("format", "dryRun", "name"));
        var name = parameters.text("format", OwnFormat.NAME);
        var format =
                formats.find(name)
                        .orElseThrow(() ->
                                Parameters.refusal(
                                        "format",
                                        "it is none of " + String.join(", ", formats.names())));
        requireTakenType(request.getContentType());
        try (var spooled = SpooledFile.of(request.getInputStream())) {
            var asked =
                    new ImportRequest(
                            spooled.path(),
                            parameters.text("name", "request"),
                            format,
                            editor.name(),
                            Known.REVISED,
                            parameters.flag("dryRun"));
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            var report = new Report(response.getOutputStream());
            report.end(imports.run(asked, report));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireTakenType(@Nullable String type) {
        var bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(bare)) {
            throw new ProblemException(
                    ProblemCode.INVALID_VALUE,
                    HttpHeaders.CONTENT_TYPE,
                    "the Content-Type is to be application/x-ndjson or application/json");
        }
    }

    /**
     * The originals are for those who may change them; as ninjs, each takes away what they read.
     */
    @GetMapping("/export")
    void give(@RequestParam Map<String, String> given, HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters(given, Set.of("format", "scope"));
        var written = parameters.constant("format", Written.NDJSON);
        var view =
                switch (written) {
                    case NDJSON -> {
                        refuseNarrowing(parameters);
                        yield view(require(Scope.RECORD_WRITE));
                    }
                    case NINJS ->
                            view(narrowed(require(Scope.RECORD_READ, Scope.FEED_READ), parameters));
                };
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var output = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        switch (written) {
            case NDJSON -> exports.writeAll(output, view);
            case NINJS -> exports.writeNinjs(output, view);
        }
        output.flush();
    }

    private View view(Viewer viewer) {
        return new View(viewer, clock.instant());
    }

    private Viewer require(Scope... scopes) {
        var viewer = viewers.current();
        for (var scope : scopes) {
            requireOf(viewer, scope);
        }
        return viewer;
    }

    private static void requireOf(Viewer viewer, Scope scope) {
        if (!viewer.may(scope)) {
            throw new MissingScopeException(scope);
        }
    }

    private static void refuseNarrowing(Parameters parameters) {
        if (parameters.has("scope")) {
            throw Parameters.refusal("scope", "only ninjs is given as somebody else may read it");
        }
    }

    /** What is given away may be meant for readers who see less than who fetches it, never more. */
    private static Viewer narrowed(Viewer viewer, Parameters parameters) {
        if (!parameters.has("scope")) {
            return viewer;
        }
        var scopes = EnumSet.noneOf(Scope.class);
        for (var name : parameters.text("scope", "").split(",", -1)) {
            var scope =
                    Scope.of(name)
                            .orElseThrow(() ->
                                    Parameters.refusal("scope", "it is none of " + Scope.names()));
            requireOf(viewer, scope);
            scopes.add(scope);
        }
        return new Viewer(viewer.name(), scopes, viewer.country());
    }

    record Refusal(String code, String message) {}

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(ProblemException refused) {
        var problem = refused.problem();
        return answer(
                ResponseEntity.badRequest(), new Refusal(problem.code().name(), problem.message()));
    }

    /** As RFC 6750 tells it, section 3.1. */
    @ExceptionHandler
    ResponseEntity<Refusal> refuse(MissingScopeException refused) {
        var scope = refused.scope().value();
        var challenge = "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"";
        return answer(
                ResponseEntity.status(HttpStatus.FORBIDDEN)
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge),
                new Refusal(ProblemCode.FORBIDDEN.name(), "this takes the scope " + scope));
    }

    /** Where the answer has begun, it is cut short. What an import recorded until then is kept. */
    @ExceptionHandler
    ResponseEntity<Refusal> refuse(RuntimeException failure, HttpServletResponse response) {
        var fault = faults.of(failure).orElseThrow(() -> failure);
        LOG.warn("store_fault kind={}: {}", fault.kind(), fault.cause());
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        return answer(
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE),
                new Refusal(fault.kind().code(), fault.kind().reason() + "; ask again later"));
    }

    private ResponseEntity<Refusal> answer(ResponseEntity.BodyBuilder response, Refusal refusal) {
        errors.count(refusal.code());
        return response.contentType(MediaType.APPLICATION_JSON).body(refusal);
    }
}
