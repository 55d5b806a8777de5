package dev.candor.privacy.enrich;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The smallest database in MaxMind's format (MaxMind DB 2.0): one node, both of whose sides are the same flat record, so
 * that every address has it.
 */
final class FlatDatabase {
    private static final byte[] MARKER = {
        (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };
    private static final int SEPARATOR = 16;
    private static final int MAP = 7;
    private static final int TEXT = 2;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private FlatDatabase() {}

    static byte[] of(String type, String key, String value) {
        FlatDatabase database = new FlatDatabase();
        // A record that points to the first byte of data: number of nodes, and 16 bytes of separator.
        int pointer = 1 + SEPARATOR;
        database.bytes(0, 0, pointer, 0, 0, pointer);
        database.out.writeBytes(new byte[SEPARATOR]);
        database.head(MAP, 1).text(key).text(value);
        database.out.writeBytes(MARKER);
        database.metadata(type);
        return database.out.toByteArray();
    }

    private void metadata(String type) {
        head(MAP, 9);
        text("binary_format_major_version").head(UINT16, 1).bytes(2);
        text("binary_format_minor_version").head(UINT16, 0);
        // An unsigned integer of 64 bits is type 9, written as type 0 and 9 - 7.
        text("build_epoch").bytes(1, 2).bytes(1);
        text("database_type").text(type);
        text("description").head(MAP, 0);
        text("ip_version").head(UINT16, 1).bytes(6);
        // A list is type 11, written as type 0 and 11 - 7.
        text("languages").bytes(0, 4);
        text("node_count").head(UINT32, 1).bytes(1);
        text("record_size").head(UINT16, 1).bytes(24);
    }

    private FlatDatabase text(String value) {
        head(TEXT, value.length()).out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private FlatDatabase head(int type, int size) {
        return bytes(type << 5 | size);
    }

    private FlatDatabase bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }
}
