package io.mebuki.platform.problem;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a dependency that is down, and will come back, from a mistake that stays one however often it is tried. */
public final class TransientFailures {

    /** By name, since a service has only those on its class path that it uses. */
    private static final Set<String> TRANSIENT = Set.of(
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.jdbc.CannotGetJdbcConnectionException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.transaction.TransactionSystemException",
            "org.springframework.web.client.ResourceAccessException",
            "org.springframework.kafka.KafkaException",
            "org.apache.kafka.common.errors.RetriableException",
            "java.sql.SQLTransientException",
            "java.sql.SQLRecoverableException");

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof DependencyUnavailableException
                    || isNamed(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (TRANSIENT.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
