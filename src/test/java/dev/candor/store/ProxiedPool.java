package dev.candor.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connections to the tests' database that go through a proxy, made as the store's own are. */
public final class ProxiedPool {
    private ProxiedPool() {}

    /** A proxy before the database that the tests use. */
    public static CutProxy proxy(DataSource direct) {
        URI address = address(direct);
        return CutProxy.before(address.getHost(), address.getPort());
    }

    public static AgroalDataSource through(CutProxy proxy, DataSource direct) {
        URI address = address(direct);
        String url = "jdbc:postgresql://localhost:" + proxy.port() + address.getPath()
                + "?sslmode=disable&gssEncMode=disable";
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(4)
                            .acquisitionTimeout(Duration.ofSeconds(2))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(setting("username")))
                                    .credential(new SimplePassword(setting("password")))
                                    .jdbcProperty("connectTimeout", "2")
                                    .jdbcProperty("socketTimeout", "5")
                                    .jdbcProperty("prepareThreshold", "1"))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private static URI address(DataSource direct) {
        try (Connection connection = direct.getConnection()) {
            return URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
