"""Where the project's own files are, wherever a test stands."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
