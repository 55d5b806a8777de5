package dev.candor.journey.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Leads a scan through every relation of a database as a superuser sees it: tables, sequences, materialised views, overflow
 * tables and system views (with statistics: the commonest values and the bounds of histograms), as text and as binary.
 *
 * <p>The text is what a dump holds of a table.
 */
public final class Tables {
    public static final String TEXT = "tables, text";
    public static final String BINARY = "tables, binary";
    private static final String SYSTEM = "system tables";

    /** A type of the system's that has no binary form (undefined_function). */
    private static final String NO_BINARY = "42883";

    /** All but one view, which asks the machine's kernel and fails where that does not know. */
    private static final String RELATIONS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   n.nspname in ('pg_catalog', 'information_schema', 'pg_toast')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'S', 'm', 't', 'v') and c.relname <> 'pg_shmem_allocations_numa' order by 1
            """;

    private final Connection connection;
    private final Scan scan;

    public Tables(Connection superuser, Scan scan) {
        this.connection = superuser;
        this.scan = scan;
    }

    /** Reads everything; says which relations could not be read. */
    public List<String> read() throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<String> unread = new ArrayList<>();
        for (Relation relation : relations()) {
            try {
                copy(copy, relation, relation.system() ? SYSTEM : TEXT, "text");
                copy(copy, relation, relation.system() ? SYSTEM : BINARY, "binary");
            } catch (SQLException refused) {
                if (!relation.system() || !NO_BINARY.equals(refused.getSQLState())) {
                    unread.add(relation.name() + ": " + refused.getSQLState());
                }
            }
        }
        return unread;
    }

    private record Relation(String name, boolean system) {}

    private List<Relation> relations() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(RELATIONS)) {
            List<Relation> relations = new ArrayList<>();
            while (found.next()) {
                relations.add(new Relation(found.getString(1), found.getBoolean(2)));
            }
            return relations;
        }
    }

    private void copy(CopyManager copy, Relation relation, String area, String format)
            throws SQLException, IOException {
        try (OutputStream out = scan.into(area, relation.name())) {
            copy.copyOut("copy (select * from " + relation.name() + ") to stdout (format " + format + ")", out);
        }
    }
}
