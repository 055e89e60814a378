package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsdocket.running.StoreFaults;

class RecurringTest {
    private boolean isBroken;
    private int tries;
    private final Recurring recurring =
            new Recurring("test", Duration.ofSeconds(1), new FullStore(), this::task);

    private record FullStore() implements StoreFaults {
        @Override
        public Optional<StoreFault> of(Throwable fault) {
            return Optional.of(new StoreFault(Kind.FULL, "no room"));
        }

        @Override
        public void ping() {}
    }

    private void task() {
        tries++;
        if (isBroken) {
            throw new IllegalStateException("no room");
        }
    }

    @Test
    void whatSucceedsIsDoneAtEveryTurn() {
        turn(20);

        assertThat(tries).isEqualTo(20);
        assertThat(recurring.isFailing()).isFalse();
    }

    @Test
    void whatFailsIsTriedLessAndLessOftenButNeverGivenUp() {
        isBroken = true;

        turn(1 + 1 + 2 + 4 + 5 + 5);

        assertThat(tries).isEqualTo(6);
        assertThat(recurring.isFailing()).isTrue();
    }

    @Test
    void whatSucceedsAgainIsDoneAtEveryTurnAgain() {
        isBroken = true;
        turn(1 + 1 + 2);
        isBroken = false;
        turn(4);
        assertThat(recurring.isFailing()).isFalse();
        int before = tries;

        turn(20);

        assertThat(tries).isEqualTo(before + 20);
    }

    private void turn(int times) {
        for (int time = 0; time < times; time++) {
            recurring.turn();
        }
    }
}
