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
public class AccountRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public int id;

    public String email = "";

    public String name = "";

    @Column(name = "password_hash")
    @Nullable
    public String passwordHash;

    public boolean administrator;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    public static Optional<AccountRow> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Account toAccount() {
        return new Account(id, email, name, administrator);
    }
}
