"""Workbooks compressed by ISA-L: a fraction of zlib's time for files a fourth larger."""

import zipfile
from importlib import import_module
from typing import IO, Any, Final

import xlsxwriter.workbook

LEVEL: Final = 2
"""Of 0 to 3, as ISA-L counts them."""

_RAW: Final = -15
"""No header of zlib's around the data: a ZIP archive has its own."""


def _module() -> Any:  # noqa: ANN401 - it has the functions of zlib
    """What compresses; None where the package has nothing for this machine."""
    try:
        return import_module("isal.isal_zlib")
    except ImportError:
        return None


class FastZipFile(zipfile.ZipFile):
    """A ZIP archive whose members are compressed by ISA-L; by zlib where that is not there."""

    def open(self, name: Any, mode: Any = "r", *args: Any, **given: Any) -> IO[bytes]:  # noqa: ANN401 - ZipFile's
        """As ZipFile's."""
        member: Any = super().open(name, mode, *args, **given)
        # ZipFile's own name for what compresses a member; None where a member is stored as it is.
        if mode == "w" and getattr(member, "_compressor", None) and (isal := _module()):
            member._compressor = isal.compressobj(LEVEL, isal.DEFLATED, _RAW)  # noqa: SLF001
        opened: IO[bytes] = member
        return opened


def install() -> None:
    """Have XlsxWriter make its archives so, where it makes them by the ZipFile that is known."""
    maker: Any = xlsxwriter.workbook
    if getattr(maker, "ZipFile", None) is zipfile.ZipFile:
        maker.ZipFile = FastZipFile
