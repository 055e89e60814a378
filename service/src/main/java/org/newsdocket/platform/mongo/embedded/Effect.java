package org.newsdocket.platform.mongo.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;

/**
 * One change of what is stored. Collections and indexes are documents too (of {@code
 * system.namespaces} and {@code system.indexes}), so these four are all there is.
 */
sealed interface Effect {

    /** The document at this position is now this one. */
    record Put(Namespace namespace, long position, Document document) implements Effect {}

    record Removed(Namespace namespace, long position) implements Effect {}

    record Dropped(Namespace namespace) implements Effect {}

    record Renamed(Namespace namespace, Namespace to) implements Effect {}

    Namespace namespace();

    default void encode(ByteBuf out) {
        out.writeByte(
                switch (this) {
                    case Put _ -> 1;
                    case Removed _ -> 2;
                    case Dropped _ -> 3;
                    case Renamed _ -> 4;
                });
        write(namespace(), out);
        switch (this) {
            case Put(_, long position, Document document) -> {
                out.writeLong(position);
                BsonEncoder.encodeDocument(document, out);
            }
            case Removed(_, long position) -> out.writeLong(position);
            case Dropped _ -> {}
            case Renamed(_, Namespace to) -> write(to, out);
        }
    }

    static Effect decode(ByteBuf in) {
        byte kind = in.readByte();
        Namespace namespace = readNamespace(in);
        return switch (kind) {
            case 1 -> new Put(namespace, in.readLong(), BsonDecoder.decodeBson(in));
            case 2 -> new Removed(namespace, in.readLong());
            case 3 -> new Dropped(namespace);
            case 4 -> new Renamed(namespace, readNamespace(in));
            default -> throw new IllegalStateException("unknown kind of effect: " + kind);
        };
    }

    private static void write(Namespace namespace, ByteBuf out) {
        write(namespace.database(), out);
        write(namespace.collection(), out);
    }

    private static void write(String name, ByteBuf out) {
        byte[] bytes = name.getBytes(UTF_8);
        out.writeShort(bytes.length);
        out.writeBytes(bytes);
    }

    private static Namespace readNamespace(ByteBuf in) {
        return new Namespace(readName(in), readName(in));
    }

    private static String readName(ByteBuf in) {
        return in.readCharSequence(in.readUnsignedShort(), UTF_8).toString();
    }
}
