package org.newsdocket.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The forms in which records are taken, by name. */
@Component
public class ExchangeFormats {
    private final Map<String, ExchangeFormat> formats = new TreeMap<>();

    ExchangeFormats(List<ExchangeFormat> formats) {
        formats.forEach(format -> this.formats.put(format.name(), format));
    }

    public Optional<ExchangeFormat> find(String name) {
        return Optional.ofNullable(formats.get(name));
    }

    /** In the order of the alphabet. */
    public Collection<String> names() {
        return formats.keySet();
    }
}
