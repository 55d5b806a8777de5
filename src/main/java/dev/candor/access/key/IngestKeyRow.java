package dev.candor.access.key;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "ingest_key")
class IngestKeyRow extends PanacheEntityBase {
    @Id
    @Column(name = "key_text")
    String keyText = "";

    @Column(name = "project_id")
    int projectId;

    @Column(name = "project_slug")
    String projectSlug = "";

    String name = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    static List<IngestKeyRow> listInForce() {
        return list("revokedAt is null order by createdAt, keyText");
    }
}
