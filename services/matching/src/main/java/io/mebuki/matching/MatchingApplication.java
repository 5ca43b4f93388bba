package io.mebuki.matching;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class MatchingApplication {

    /** Takes no arguments; see {@code application.yml} for what the environment sets. */
    public static void main(String[] args) {
        SpringApplication.run(MatchingApplication.class, args);
    }
}
