package dev.candor.privacy.secret.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientKeyCheckTest {
    @Inject
    BeanManager beans;

    @Test
    void comesBeforeWhateverElseOfOursStarts() {
        List<ObserverMethod<? super StartupEvent>> ours = beans.resolveObserverMethods(new StartupEvent()).stream()
                .filter(observer -> observer.getBeanClass().getName().startsWith("dev.candor."))
                .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                .toList();

        assertThat(ours.getFirst().getBeanClass()).isEqualTo(ClientKeyCheck.class);
        assertThat(ours.get(1).getPriority()).isGreaterThan(ours.getFirst().getPriority());
    }
}
