"""Buckets of units: what is taken, what comes back, and what is owed, by a clock that is turned."""

import pytest

import notifiers.buckets
from notifiers.buckets import BucketSize, LocalBuckets

SIZE = BucketSize(600, 60.0)


class Clock:
    """Seconds, turned by hand."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def buckets(clock: Clock) -> LocalBuckets:
    return LocalBuckets(clock)


async def test_a_bucket_is_full_at_first_and_gives_what_it_has(buckets: LocalBuckets) -> None:
    first = await buckets.take("a", SIZE, 400)
    assert (first.granted, first.left) == (True, 200)
    refused = await buckets.take("a", SIZE, 201)
    assert (refused.granted, refused.left) == (False, 200)
    assert (await buckets.take("a", SIZE, 200)).left == 0
    assert (await buckets.take("b", SIZE, 600)).granted


async def test_units_come_back_steadily_and_never_beyond_a_full_bucket(
    buckets: LocalBuckets, clock: Clock
) -> None:
    await buckets.take("a", SIZE, 600)
    clock.now += 1.5
    assert (await buckets.take("a", SIZE, 0)).left == 90
    assert not (await buckets.take("a", SIZE, 91)).granted
    assert (await buckets.take("a", SIZE, 90)).granted
    clock.now += 3_600
    assert (await buckets.take("a", SIZE, 0)).left == 600


async def test_a_level_says_how_long_to_wait(buckets: LocalBuckets, clock: Clock) -> None:
    level = await buckets.take("a", SIZE, 600)
    assert (level.full_in_s, level.wait_s(600), level.wait_s(61)) == (10, 10, 2)
    clock.now += level.wait_s(61)
    assert (await buckets.take("a", SIZE, 61)).granted
    assert (await buckets.take("b", SIZE, 0)).full_in_s == 0
    assert SIZE.refill_s == 10


async def test_events_take_more_than_there_is_but_a_full_bucket_below_zero_at_most(
    buckets: LocalBuckets, clock: Clock
) -> None:
    for _ in range(10):
        buckets.debit("a", SIZE, 500)
    level = await buckets.take("a", SIZE, 1)
    assert (level.granted, level.left, level.wait_s(1)) == (False, -600, 11)
    clock.now += 11
    assert (await buckets.take("a", SIZE, 60)).granted


async def test_what_was_used_longest_ago_is_forgotten_first(
    buckets: LocalBuckets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifiers.buckets, "MOST_BUCKETS", 2)
    for name in ("a", "b", "a", "c"):
        await buckets.take(name, SIZE, 100)
    assert [(await buckets.take(name, SIZE, 0)).left for name in ("a", "c")] == [400, 500]
    assert (await buckets.take("b", SIZE, 0)).left == 600
