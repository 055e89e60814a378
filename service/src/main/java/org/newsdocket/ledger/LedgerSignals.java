package org.newsdocket.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import org.newsdocket.platform.metrics.Signal;
import org.springframework.stereotype.Component;

/** Shows how far this instance is. */
@Component
final class LedgerSignals {
    LedgerSignals(Ledger ledger, MeterRegistry meters) {
        Signal.LEDGER_POSITION.watch(meters, ledger, Ledger::newest);
        Signal.LEDGER_PROJECTED.watch(meters, ledger, LedgerSignals::projected);
        Signal.LEDGER_LAG.watch(meters, ledger, LedgerSignals::lag);
    }

    private static double projected(Ledger ledger) {
        return ledger.position().sequence();
    }

    /** The position is read first: it may move on meanwhile, and nobody is ahead of the ledger. */
    private static double lag(Ledger ledger) {
        long projected = ledger.position().sequence();
        return ledger.newest() - projected;
    }
}
