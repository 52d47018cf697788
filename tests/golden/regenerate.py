"""What the linter says about corpus/, one line a diagnostic; run as a script it rewrites corpus/*.expected."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parents[2] / "corpus"


def diagnostics(*options: str) -> list[dict[str, Any]]:
    """All diagnostics of a run over corpus/, as the JSON report gives them."""
    command = [sys.executable, "-m", "plancheck", "lint", "--format", "json", "--fail-on", "never", *options, "."]
    run = subprocess.run(command, cwd=CORPUS, capture_output=True, check=True, text=True, encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(run.stdout)["diagnostics"]
    return found


def line(one: dict[str, Any]) -> str:
    return f"{one['line']}:{one['column']} {one['severity']} {one['rule']} {one['message']}"


def expected() -> dict[str, str]:
    """The content of every .expected file by its name."""
    alone = diagnostics()
    texts = {path.stem: "" for path in sorted(CORPUS.glob("*.txt"))}
    for one in alone:
        texts[Path(one["path"]).stem] += line(one) + "\n"
    known = {one["fingerprint"] for one in alone}
    across = [one for one in diagnostics("--together") if one["fingerprint"] not in known]
    texts["ACROSS"] = "".join(f"{Path(one['path']).name}:{line(one)}\n" for one in across)
    return {f"{name}.expected": text for name, text in texts.items()}


if __name__ == "__main__":
    for name, text in expected().items():
        (CORPUS / name).write_text(text, encoding="utf-8", newline="\n")
