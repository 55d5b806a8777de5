package dev.candor.access.session;

import dev.candor.access.AccountRow;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "session")
public class SessionRow extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash = "";

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "account_id")
    @Nullable
    AccountRow account;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "last_seen_at")
    Instant lastSeenAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;
}
