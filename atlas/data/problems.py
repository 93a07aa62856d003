"""A fault in the data: where it is, what was found, what was expected, and how to mend it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from atlas.data.findings import Finding, Words


@dataclass(frozen=True)
class Wanted:
    """What a field wants, told in the reader's language: `kind` is a word of [wanted_value]."""

    kind: str
    example: str = ""

    def said(self, words: Words) -> str:
        """“whole number (2021)”."""
        return words(f"wanted_value.{self.kind.replace(' ', '_')}") + (f" ({self.example})" if self.example else "")


@dataclass(frozen=True)
class Problem:
    """One fault. `rule` names texts under [problem.<rule>]: expected and remedy, filled from `params`."""

    rule: str
    file: str
    record: str = ""
    field: str = ""
    found: str | Finding = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)

    def expected(self, words: Words) -> str:
        """What was expected, in the language of `words`."""
        return words(f"problem.{self.rule}.expected", **self._said(words))

    def remedy(self, words: Words) -> str:
        """How to mend it, in the language of `words`."""
        return words(f"problem.{self.rule}.remedy", **self._said(words))

    def _said(self, words: Words) -> dict[str, object]:
        return {name: value.said(words) if isinstance(value, Wanted) else value for name, value in self.params.items()}

    def _found(self, words: Words) -> str:
        if isinstance(self.found, Finding):
            return words("problem.found_out", found=shortened(self.found.said(words), 160))
        return words("problem.found", found=shortened(self.found)) if self.found else words("problem.nothing")

    def line(self, words: Words) -> str:
        """The whole fault on one line: file, record, field, found, expected, remedy."""
        where = ", ".join(
            part
            for part in (
                self.file,
                self.record and words("problem.record", name=self.record),
                self.field and words("problem.field", name=self.field),
            )
            if part
        )
        line = f"{where}: {self._found(words)} {self.expected(words)} {self.remedy(words)}"
        return line.encode("utf-8", "backslashreplace").decode()  # half a character cannot be printed


def shortened(value: object, limit: int = 80) -> str:
    """A found value on one line, cut to `limit` characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
