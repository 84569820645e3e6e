package io.pitcrew.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;

/// What is done with a connection within one transaction. Keep neither the connection nor anything made from it.
@FunctionalInterface
public interface Work<T> {
    T on(Connection connection) throws SQLException;
}
