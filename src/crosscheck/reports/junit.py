"""JUnit XML, which every CI service shows: a test case for each finding, failed where it is new.

Known and settled findings are skipped cases with their reason, and inputs that were not read are errors. The schema is
the one of Jenkins' xUnit plug-in (`junit-10.xsd`), without times: a report does not depend on the clock.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from crosscheck.contracts import Report
from crosscheck.model import Finding, Run, Severity
from crosscheck.presentation.index import Index, index
from crosscheck.presentation.readings import gravest_first, primary, readings
from crosscheck.presentation.standing import history, standing
from crosscheck.presentation.visible import visible
from crosscheck.presentation.wording import heading, message, verdict

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


class Junit:
    """Test cases for CI services."""

    name = "junit"
    suffix = ".junit.xml"

    def render(self, run: Run) -> str:
        """One test suite. A run without findings has one case that passes, so that no service takes it for empty."""
        at = index(run)
        found = gravest_first(run.findings)
        cases = [_case(finding, at) for finding in found] + [_unread(s.path, s.reason) for s in run.skipped]
        if not cases:
            cases = [f'    <testcase classname="crosscheck" name={_attribute(verdict(run))}/>']
        failed = sum(_fails(finding) for finding in found)
        passed_over = sum(finding.status != "new" for finding in found)
        counts = f'tests="{len(cases)}" failures="{failed}" errors="{len(run.skipped)}"'
        return "\n".join([
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<testsuites {counts}>",
            f'  <testsuite name="crosscheck" {counts} skipped="{passed_over}">',
            *cases,
            "  </testsuite>",
            "</testsuites>",
        ]) + "\n"  # fmt: skip


def _fails(finding: Finding) -> bool:
    return finding.status == "new" and finding.severity > Severity.NOTE


def _case(finding: Finding, at: Index) -> str:
    views = readings(finding, at)
    side = primary(views)
    where = f"{at.article(side.article).path}:{at.line(side)}"
    name = f"{heading(finding, views)} [{finding.fingerprint}]"
    told = " ".join(filter(None, (message(finding, views), finding.why, history(finding))))
    opening = f"    <testcase classname={_attribute(f'crosscheck.{finding.kind}')} name={_attribute(name)}"
    if _fails(finding):
        inner = (
            f"<failure type={_attribute(finding.severity.word)} message={_attribute(told)}>"
            f"{_text(f'{where}: {told}')}</failure>"
        )
    elif finding.status != "new":
        inner = f"<skipped message={_attribute(f'{standing(finding)}. {history(finding)}'.strip())}/>"
    else:
        inner = f"<system-out>{_text(f'{where}: {told}')}</system-out>"
    return f"{opening}>{inner}</testcase>"


def _unread(path: str, reason: str) -> str:
    opening = f'    <testcase classname="crosscheck.input" name={_attribute(path)}>'
    return f'{opening}<error type="unread" message={_attribute(reason)}/></testcase>'


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", visible(text)))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", visible(text)))


PLUGIN: Report = Junit()
