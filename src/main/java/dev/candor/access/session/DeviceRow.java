package dev.candor.access.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "device")
public class DeviceRow extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash = "";

    @Column(name = "account_id")
    int accountId;

    @Column(name = "last_used_at")
    Instant lastUsedAt = Instant.EPOCH;
}
