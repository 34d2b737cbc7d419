"""From the start of the process to the window and to the first translation, and memory in use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from report import goal, median, table

STARTS = 5

_WINDOW = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from translator.core.paths import Home
from translator.gui.application import prepared_application
from translator.gui.window.main_window import MainWindow
from translator.gui.widgets.theme import Theme
from translator.workbench import Workbench
began, root = float(sys.argv[1]), Path(sys.argv[2])
application = prepared_application()
window = MainWindow(Workbench(Home(root / "data", root / "cache")), Theme(application))
took = {}
def painted():
    took["window"] = time.time() - began
    window.start()
def translated(draft):
    took.setdefault("translation", time.time() - began)
    took["torch"] = "torch" in sys.modules
    window.close()
window.live.draft_ready.connect(translated)
window.live.ready.connect(lambda _: window.source.editor.insertPlainText("Where is the station?"))
window.show()
QTimer.singleShot(0, painted)
application.exec()
print(json.dumps(took))
"""

_MEMORY = """
import json, sys
from pathlib import Path
import psutil
from translator.core.direction import Direction
from translator.core.paths import Home
from translator.workbench import Workbench
root = Path(sys.argv[1])
workbench = Workbench(Home(root / "data", root / "cache"))
sys.path.insert(0, sys.argv[2])
from texts import different
lines = different(4000)
resident = []
for start in range(0, 4000, 1000):
    for number in range(start, start + 1000):
        workbench.translate(lines[number], Direction("en", "de"))
    resident.append(psutil.Process().memory_info().rss / 2**20)
workbench.close()
print(json.dumps(resident))
"""


def _run(script: str, root: str, *arguments: str) -> object:
    """What a script prints; with compiled modules kept between starts, as users have them."""
    environment = dict(os.environ)
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        environment["PYTHONPYCACHEPREFIX"] = str(Path(root, "compiled"))
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Print medians over several starts; the first, which makes the int8 form, stands apart."""
    with tempfile.TemporaryDirectory() as root:
        starts = [_run(_WINDOW, root, str(time.time()), root) for _ in range(STARTS + 1)]
        memory = _run(_MEMORY, root, root, str(Path(__file__).parent))
    first, *later = [start for start in starts if isinstance(start, dict)]
    window = median([start["window"] for start in later])
    translation = median([start["translation"] for start in later])
    rows = [
        ("very first start", f"{first['window']:.2f}", f"{first['translation']:.2f}"),
        (f"median of {STARTS} starts", f"{window:.2f}", f"{translation:.2f}"),
    ]
    table("Seconds from process start", ("", "usable window", "first translation"), rows)
    goal("usable window ≤ 1.0 s", window <= 1.0, f"{window:.2f} s")
    goal("first translation ≤ 2.0 s", translation <= 2.0, f"{translation:.2f} s")
    goal("torch not imported", not any(start["torch"] for start in later), "checked")
    if isinstance(memory, list):
        second, *rest = [after / before - 1 for before, after in pairwise(memory)]
        goal("≤ 300 MB after 1,000 translations", memory[0] <= 300, f"{memory[0]:.0f} MB")
        goal("the second thousand adds < 2 %", second < 0.02, f"{second:+.1%}")
        print("  the third and the fourth: " + ", ".join(f"{one:+.1%}" for one in rest))


if __name__ == "__main__":
    main()
