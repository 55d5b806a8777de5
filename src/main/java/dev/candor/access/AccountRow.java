package dev.candor.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    int id;

    String email = "";

    String name = "";

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    boolean administrator;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    static Optional<AccountRow> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    Account toAccount() {
        return new Account(id, email, name, administrator);
    }
}
