package dev.candor.privacy.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which an IPv4 address may have been hashed.
 *
 * @param name says which
 * @param before what stands before the address
 * @param spelling how the address itself is written
 * @param after what stands behind it
 */
@SuppressWarnings("ArrayRecordComponent")
record AddressForm(String name, byte[] before, Spelling spelling, byte[] after) {
    private static final String PURPOSE = "visitor of a day";

    /** The text that a pseudonym of the day is a hash of. */
    static AddressForm ofPseudonym(String project, String agent) {
        return ofPseudonym(project, agent, Spelling.BYTES, "\4");
    }

    private static AddressForm ofPseudonym(String project, String agent, Spelling spelling, String length) {
        return of("as a pseudonym", PURPOSE + '\0' + project + '\0' + length, spelling, agent);
    }

    /** Every text that comes to mind: the address alone, as pseudonyms and client keys have it, and around the agent. */
    static List<AddressForm> all(String project, String agent) {
        List<AddressForm> forms = new ArrayList<>();
        for (Spelling spelling : Spelling.values()) {
            forms.add(of("alone", "", spelling, ""));
            forms.add(of("as a client key", project + '\0', spelling, ""));
            forms.add(ofPseudonym(project, agent, spelling, "\4"));
            forms.add(ofPseudonym(project, "", spelling, "\4"));
            forms.add(ofPseudonym(project, agent, spelling, ""));
            forms.add(of("before the agent", "", spelling, agent));
            forms.add(of("behind the agent", agent, spelling, ""));
        }
        return forms;
    }

    private static AddressForm of(String name, String before, Spelling spelling, String after) {
        return new AddressForm(
                name + ", " + spelling,
                before.getBytes(StandardCharsets.UTF_8),
                spelling,
                after.getBytes(StandardCharsets.UTF_8));
    }

    /** Room for the text with any address in it, with all that never changes in its place. */
    byte[] room() {
        byte[] room = new byte[before.length + Spelling.LONGEST + after.length];
        System.arraycopy(before, 0, room, 0, before.length);
        return room;
    }

    /** Writes the text with this address and returns its length. */
    int write(int address, byte[] room) {
        int end = spelling.write(address, room, before.length);
        System.arraycopy(after, 0, room, end, after.length);
        return end + after.length;
    }

    /** How an address is written. */
    enum Spelling {
        /** 203.0.113.7. */
        TEXT {
            @Override
            int write(int address, byte[] to, int at) {
                int end = at;
                for (int shift = 24; shift >= 0; shift -= 8) {
                    end = decimal(address >>> shift & 0xFF, to, end);
                    to[end++] = '.';
                }
                return end - 1;
            }
        },
        /** Four bytes, in the order of the network. */
        BYTES {
            @Override
            int write(int address, byte[] to, int at) {
                for (int i = 0; i < 4; i++) {
                    to[at + i] = (byte) (address >>> 24 - 8 * i);
                }
                return at + 4;
            }
        },
        /** The same, from the last to the first. */
        REVERSED {
            @Override
            int write(int address, byte[] to, int at) {
                return BYTES.write(Integer.reverseBytes(address), to, at);
            }
        },
        /** As one number. */
        NUMBER {
            @Override
            int write(int address, byte[] to, int at) {
                return decimal(Integer.toUnsignedLong(address), to, at);
            }
        },
        /** Sixteen bytes: as the IPv6 address that stands for it. */
        MAPPED {
            @Override
            int write(int address, byte[] to, int at) {
                for (int i = 0; i < 12; i++) {
                    to[at + i] = (byte) (i < 10 ? 0 : 0xFF);
                }
                return BYTES.write(address, to, at + 12);
            }
        };

        private static final int LONGEST = 16;

        /** Writes an address and returns where it ends. */
        abstract int write(int address, byte[] to, int at);

        static int decimal(long number, byte[] to, int at) {
            int digits = 1;
            for (long rest = number / 10; rest > 0; rest /= 10) {
                digits++;
            }
            long rest = number;
            for (int i = at + digits - 1; i >= at; i--) {
                to[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            return at + digits;
        }
    }
}
