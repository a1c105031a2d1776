package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTest {
    static Stream<Arguments> environments() {
        return Stream.of(
                Arguments.of(Map.of(), Terminal.NONE),
                Arguments.of(Map.of("VERBATIM_TERMINAL", " "), Terminal.NONE),
                Arguments.of(Map.of("VERBATIM_TERMINAL", "out err 132"), new Terminal(true, true, true, 132)),
                Arguments.of(Map.of("VERBATIM_TERMINAL", " err 100"), new Terminal(false, true, false, 100)),
                Arguments.of(Map.of("VERBATIM_TERMINAL", "out err wide"), new Terminal(true, true, true, 80)),
                Arguments.of(
                        Map.of("VERBATIM_TERMINAL", "out err 99", "NO_COLOR", "1"),
                        new Terminal(true, true, false, 99)),
                Arguments.of(
                        Map.of("VERBATIM_TERMINAL", "out err 99", "NO_COLOR", ""), new Terminal(true, true, true, 99)),
                Arguments.of(
                        Map.of("VERBATIM_TERMINAL", "out err 99", "TERM", "dumb"),
                        new Terminal(true, false, false, 99)));
    }

    @ParameterizedTest
    @MethodSource("environments")
    void theEnvironmentTellsWhoIsLooking(Map<String, String> environment, Terminal expected) {
        assertEquals(expected, Terminal.of(environment));
    }
}
