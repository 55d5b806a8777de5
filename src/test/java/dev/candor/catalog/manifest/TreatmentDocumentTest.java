package dev.candor.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreatmentDocumentTest {
    private static final Map<Treatment, String> EACH = new LinkedHashMap<>();

    static {
        EACH.put(new Treatment.KeepFlag(), "{'kind':'flag','otherwise':null}");
        EACH.put(new Treatment.KeepWhole(0, 5), "{'from':0,'kind':'whole','otherwise':null,'to':5}");
        EACH.put(
                new Treatment.KeepDecimal(new BigDecimal("0.50"), new BigDecimal("1E+2"), 3),
                "{'digits':3,'from':0.5,'kind':'decimal','otherwise':null,'to':100}");
        EACH.put(
                new Treatment.KeepShape("[a-z]+", 9),
                "{'kind':'shape','max':9,'otherwise':'OTHER','pattern':'[a-z]+'}");
        EACH.put(
                new Treatment.OneOf(Set.of("b", "a"), " --"),
                "{'cut_at':' --','kind':'list','otherwise':'OTHER','values':['a','b']}");
        EACH.put(
                new Treatment.OneOfNumbers(Set.of(new BigDecimal("5.0"), new BigDecimal("0.5"))),
                "{'kind':'numbers','otherwise':null,'values':[0.5,5]}");
        EACH.put(
                Treatment.Ranges.of(List.of(0L, 1L, 2L, 6L)),
                "{'kind':'ranges','otherwise':null,'starts':[0,1,2,6],'values':['0','1','2-5','6+']}");
        EACH.put(new Treatment.Version(2), "{'kind':'version','otherwise':'OTHER','parts':2}");
        EACH.put(
                new Treatment.Route(new RouteTemplates(
                        List.of("/data/:NAME", "/"), List.of(new RouteTemplates.Alias("/d$N", "/data/N")))),
                "{'aliases':[{'sent':'/d$N','template':'/data/N'}],'kind':'route','otherwise':'/OTHER','templates':['/data/:NAME','/']}");
        EACH.put(
                new Treatment.ErrorClass(Set.of("TypeError")),
                "{'kind':'error_class','otherwise':'OTHER','values':['TypeError']}");
        EACH.put(
                new Treatment.Stack(Set.of("TypeError"), Set.of("main")),
                "{'frames':['main'],'kind':'stack','otherwise':'OTHER','values':['TypeError']}");
        EACH.put(new Treatment.Scrub(200), "{'kind':'scrub','max':200,'otherwise':'OTHER'}");
        EACH.put(new Treatment.Drop(), "{'kind':'drop','otherwise':null}");
    }

    @Test
    void spellsEveryTreatmentOut() {
        assertThat(EACH.keySet().stream().map(treatment -> treatment.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Treatment.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
        EACH.forEach((treatment, json) -> assertThat(
                        Canonical.text(TreatmentDocument.of(treatment)).replace('"', '\''))
                .isEqualTo(json));
    }

    @Test
    void everyKindIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/manifest.md"));

        for (Treatment treatment : EACH.keySet()) {
            String kind = TreatmentDocument.of(treatment).get("kind").asText();
            assertThat(page).contains("\n| `" + kind + "` | ");
        }
    }
}
