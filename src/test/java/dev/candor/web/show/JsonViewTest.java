package dev.candor.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonViewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUR_MARKUP = "<span class=\"[ksnb]\">|</span>";

    @Test
    void indentsAndColours() {
        assertThat(JsonView.of("{\"a\":[1.50,true,null,{}],\"b\":\"x\"}")
                        .getValue()
                        .replaceAll(OUR_MARKUP, ""))
                .isEqualTo("""
                        {
                          &quot;a&quot;: [
                            1.50,
                            true,
                            null,
                            {}
                          ],
                          &quot;b&quot;: &quot;x&quot;
                        }""");
        assertThat(JsonView.of("{\"a\":1}").getValue())
                .contains("<span class=\"k\">&quot;a&quot;</span>: <span class=\"n\">1</span>");
    }

    @Property
    void saysWhatIsStoredAndNothingElse(@ForAll Map<String, List<String>> stored) throws JsonProcessingException {
        // When
        String drawn = JsonView.of(JSON.writeValueAsString(stored)).getValue();

        // Then
        String text = drawn.replaceAll(OUR_MARKUP, "");
        assertThat(text).doesNotContain("<").doesNotContain(">");
        assertThat(JSON.readTree(unescaped(text))).isEqualTo(JSON.valueToTree(stored));
    }

    @Test
    void makesDirectionCharactersVisible() {
        assertThat(JsonView.of("\"\u202e\"").getValue()).contains("\\u202e");
    }

    @Test
    void showsWhatIsNotJsonAsPlainText() {
        assertThat(JsonView.of("{<b>").getValue()).isEqualTo("{&lt;b&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
