package dev.candor.store.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownClientsTest {
    private static final ErasureEpoch NOW = new ErasureEpoch(7, 1_000);
    private static final int TODAY = 20_000;

    private final KnownClients known = new KnownClients();

    @Test
    void knowsAgainWhatItRemembered() {
        recall(clients(0, 5_000), NOW, TODAY);
        known.remember(numbered(clients(0, 5_000)), NOW, TODAY);

        List<Client> again = recall(clients(2_000, 7_000), NOW, TODAY);

        for (int i = 0; i < 5_000; i++) {
            int expected = i < 3_000 ? number(again.get(i)) : 0;
            assertThat(again.get(i).number).isEqualTo(expected);
            assertThat(again.get(i).isStale).isFalse();
        }
    }

    @Test
    void tellsThatAClientWasLastSeenOnAnEarlierDay() {
        recall(clients(0, 10), NOW, TODAY);
        known.remember(numbered(clients(0, 10)), NOW, TODAY);

        assertThat(recall(clients(0, 10), NOW, TODAY + 1)).allMatch(client -> client.isStale);
    }

    @Test
    void forgetsAllAtAnotherEpoch() {
        recall(clients(0, 10), NOW, TODAY);
        known.remember(numbered(clients(0, 10)), NOW, TODAY);

        List<Client> later = recall(clients(0, 10), new ErasureEpoch(8, 1_000), TODAY);
        List<Client> back = recall(clients(0, 10), NOW, TODAY);

        assertThat(later).allMatch(Client::isUnknown);
        assertThat(back).allMatch(Client::isUnknown);
    }

    @Test
    void forgetsAllWhenAnotherServerAnswers() {
        recall(clients(0, 10), NOW, TODAY);
        known.remember(numbered(clients(0, 10)), NOW, TODAY);

        assertThat(recall(clients(0, 10), new ErasureEpoch(7, 2_000), TODAY)).allMatch(Client::isUnknown);
    }

    @Test
    void takesNothingFromAGroupThatBeganBeforeTheEpoch() {
        // Given
        recall(clients(0, 10), NOW, TODAY);
        ErasureEpoch next = new ErasureEpoch(8, 1_000);
        recall(clients(0, 10), next, TODAY);

        // When
        known.remember(numbered(clients(0, 10)), NOW, TODAY);

        // Then
        assertThat(recall(clients(0, 10), next, TODAY)).allMatch(Client::isUnknown);
    }

    @Test
    void remembersNobodyWhoWasErasedOrOnlyNamedInVain() {
        recall(clients(0, 2), NOW, TODAY);
        List<Client> clients = numbered(clients(0, 2));
        clients.get(0).isErased = true;
        clients.get(1).isNeeded = false;

        known.remember(clients, NOW, TODAY);

        assertThat(recall(clients(0, 2), NOW, TODAY)).allMatch(Client::isUnknown);
    }

    @Test
    void beginsAnewWhenItIsFull() {
        recall(clients(0, 1), NOW, TODAY);
        known.remember(numbered(clients(0, KnownClients.MOST)), NOW, TODAY);

        known.remember(numbered(clients(KnownClients.MOST, KnownClients.MOST + 1)), NOW, TODAY);

        assertThat(recall(clients(0, 1), NOW, TODAY)).allMatch(Client::isUnknown);
        assertThat(recall(clients(KnownClients.MOST, KnownClients.MOST + 1), NOW, TODAY))
                .noneMatch(Client::isUnknown);
    }

    private List<Client> recall(List<Client> clients, ErasureEpoch epoch, int today) {
        known.recall(clients, epoch, today);
        return clients;
    }

    /** Keys that differ in a few bits, as bad for a table as can be. */
    private static List<Client> clients(int from, int to) {
        List<Client> clients = new ArrayList<>();
        for (int i = from; i < to; i++) {
            clients.add(new Client(new ClientKey(i, 0), 1));
        }
        return clients;
    }

    private static List<Client> numbered(List<Client> clients) {
        for (Client client : clients) {
            client.number = number(client);
            client.isNeeded = true;
        }
        return clients;
    }

    private static int number(Client client) {
        return (int) client.key.high() + 1;
    }
}
