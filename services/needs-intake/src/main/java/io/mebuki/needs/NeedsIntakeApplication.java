package io.mebuki.needs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that owns needs. */
@SpringBootApplication
public class NeedsIntakeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NeedsIntakeApplication.class, arguments);
    }
}
