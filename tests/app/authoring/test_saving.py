from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sitegen.app.authoring.saving import save


def test_a_refusal_names_the_file_that_people_know(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "note.yaml"
    with pytest.raises(OSError, match=r"note\.yaml") as refused:
        save(file, b"title: A", was=hashlib.sha256(b"").hexdigest())
    assert refused.value.filename == str(file)
