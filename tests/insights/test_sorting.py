from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from credit.metering.events import EventType, InterviewEvent, JobStatus
from insights.imports.lines import ParsedLine
from insights.imports.sorting import LineSorter, by_time
from tests.builders import an_event

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3)
EVENTS = st.builds(
    replace,
    st.just(an_event()),
    id=TEXTS,
    source=st.sampled_from(["a", "B", "é", "🚀"]),
    type=st.sampled_from(EventType),
    job_status=st.none() | st.sampled_from(JobStatus),
    job_title=TEXTS,
    progress=st.none() | st.floats(0, 1),
    occurred_at=st.integers(-(10**15), 10**15).map(lambda us: EPOCH + timedelta(microseconds=us))
    | st.just(EPOCH),
)


def key(read: ParsedLine) -> tuple[datetime, int, str, str, int]:
    event = read.event
    assert event is not None
    return *event.order, read.number


@given(st.lists(EVENTS, max_size=40), st.integers(1, 12), st.integers(2, 4))
def test_sorting_in_runs_on_disk_is_sorting(
    events: list[InterviewEvent], run_lines: int, widest: int
) -> None:
    reads = [ParsedLine(number, event) for number, event in enumerate(events, 1)]
    with LineSorter(by_time, run_lines, widest) as ordered:
        for read in reads:
            ordered.add(read)
        assert list(ordered) == sorted(reads, key=key)


def test_lines_without_an_event_are_passed_over_and_the_rest_is_counted() -> None:
    reads = [
        ParsedLine(1, None, "bad"),
        *(ParsedLine(number, an_event()) for number in range(2, 7)),
    ]
    with LineSorter(by_time, run_lines=2) as ordered:
        for read in reads:
            ordered.add(read)
        assert [read.number for read in ordered] == [2, 3, 4, 5, 6]
        assert ordered.count == 5
