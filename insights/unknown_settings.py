"""Variables that look like settings and are none, as a slip of typing makes them."""

import difflib
import os
from collections.abc import Mapping

from insights.settings import PREFIX, Settings


def unknown(environment: Mapping[str, str] = os.environ) -> list[str]:
    """A line for each variable that looks like a setting and is none, such as a misspelt one."""
    names = [name.upper() for name in Settings.model_fields]
    lines = []
    for variable in sorted(environment):
        name = variable.removeprefix(PREFIX)
        if variable.startswith(PREFIX) and name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean {PREFIX}{near[0]}?" if near else f"there are {', '.join(names)}"
            lines.append(f"{variable} is no setting and changes nothing: {hint}")
    return lines
