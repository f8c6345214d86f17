"""What the desk answers to a request."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes, and the ending that tells their type."""

    status: HTTPStatus
    data: bytes
    ending: str


def as_json(status: HTTPStatus, value: object) -> Reply:
    """Answer a script."""
    return Reply(status, json.dumps(value, ensure_ascii=False).encode(), "json")


def refusal(status: HTTPStatus, message: str, **more: object) -> Reply:
    """Say why nothing was written."""
    return as_json(status, {"message": message, **more})
