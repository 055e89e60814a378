package org.newsdocket;

import java.time.Clock;
import java.time.Duration;
import org.newsdocket.command.Subcommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the service, or does what a subcommand asks for. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Newsdocket {
    static void main(String[] args) {
        if (Subcommands.isOne(args)) {
            System.exit(run(args));
        }
        SpringApplication.run(Newsdocket.class, args);
    }

    /** Whatever else prints, prints beside the command's answer. */
    private static int run(String... args) {
        var answers = System.out;
        System.setOut(System.err);
        return new Subcommands(Newsdocket.class, answers, System.err).run(args);
    }

    /** In milliseconds, which is what a store keeps of a moment. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
