"""What a run makes once is made by one process, and anew after a failure."""

from pathlib import Path

import pytest

from tests.once_a_run import once_a_run


def test_a_folder_is_filled_by_the_first_who_needs_it(tmp_path: Path) -> None:
    made = [once_a_run(tmp_path, "gallery", Path.mkdir) for _ in range(2)]
    assert made == [tmp_path / "gallery"] * 2
    assert made[0].is_dir()


def test_what_failed_is_made_by_the_next_one(tmp_path: Path) -> None:
    def fail(_: Path) -> None:
        raise NotADirectoryError

    with pytest.raises(NotADirectoryError):
        once_a_run(tmp_path, "gallery", fail)
    assert once_a_run(tmp_path, "gallery", Path.mkdir).is_dir()
