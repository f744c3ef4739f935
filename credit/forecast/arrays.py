"""NumPy for the forecast, loaded by the first one: it takes a tenth of the time that a start does.

`np` is used as `import numpy as np` is, but in functions alone: what a module computes when it is
imported would load NumPy then.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["Flags", "Floats", "Generator", "Positions", "np"]

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Positions = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Generator = np.random.Generator
else:

    class _Deferred:
        """A module that is imported when a name of it is first asked for."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
            found = getattr(import_module(self._name), name)
            setattr(self, name, found)  # so that it is not looked up here again
            return found

    np = _Deferred("numpy")
    Floats = Positions = Flags = Generator = object
