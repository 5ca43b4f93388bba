package io.mebuki.seeds.tables;

import io.mebuki.platform.problem.FieldViolation;
import java.io.Serial;

/** The file is no table that can be read, so that nothing of it can be taken in. */
public final class TableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient FieldViolation violation;

    TableException(FieldViolation violation) {
        super(violation.field() + ": " + violation.expected());
        this.violation = violation;
    }

    TableException(String field, String value, String expected) {
        this(new FieldViolation(field, value, expected));
    }

    public FieldViolation violation() {
        return violation;
    }
}
