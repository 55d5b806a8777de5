package dev.candor.access.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "setup_token")
public class SetupTokenRow extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
