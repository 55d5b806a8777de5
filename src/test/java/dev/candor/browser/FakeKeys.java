package dev.candor.browser;

import dev.candor.access.key.IngestKeys;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;

@Alternative
@ApplicationScoped
public class FakeKeys extends IngestKeys {
    @Override
    public IngestKey ensureOne(ProjectId project, int projectNumber) {
        return list(projectNumber).getFirst();
    }

    @Override
    public List<IngestKey> list(int projectNumber) {
        return List.of(new IngestKey("default", "ck_my-project_2b7Qw9XyZk3LmN5pR8sT1vUc"));
    }
}
