"""Jinja templates: read strictly, filled in with views; the only door to `jinja2`.

Every name that a template uses must exist, all text is escaped, and a mistake is
a diagnostic with the template's own path and line.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from threading import get_ident
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.locale import ENGLISH_LOCALE, Locale
from sitegen.core.source import SourceFile, Span
from sitegen.core.text import nearest
from sitegen.core.views import View


class _Unknown(StrictUndefined):
    """A name that does not exist, with the name that may have been meant."""

    @property
    def _undefined_message(self) -> str:
        view = self._undefined_obj
        if not is_dataclass(view) or isinstance(view, type):
            return super()._undefined_message
        wanted = str(self._undefined_name)
        like = nearest(wanted, [field.name for field in fields(view)])
        meant = f"; did you mean '{like}'?" if like else ""
        return f"{type(view).__name__} has no field '{wanted}'{meant}"


class _Texts(BaseLoader):
    """Gives templates by name, each under the path that people know it by."""

    def __init__(self, templates: Mapping[str, SourceFile]) -> None:
        self._templates = templates

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, None]:
        """Return a template's text and path.

        Raises:
            TemplateNotFound: there is none of this name.
        """
        del environment
        if template not in self._templates:
            raise TemplateNotFound(template)
        file = self._templates[template]
        return file.text, file.path, None


class _Interruptible(Environment):
    """An environment whose work can be broken off at each field that it reads."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - Jinja's
        super().__init__(*arguments, **options)
        self.pauses: dict[int, Callable[[], None]] = {}  # by thread

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's
        """Read a field, after whoever wants to break off has been asked."""
        if self.pauses and (pause := self.pauses.get(get_ident())) is not None:
            pause()
        try:
            return getattr(obj, attribute)
        except AttributeError:  # an item, or nothing: Jinja says what then
            return super().getattr(obj, attribute)


class Templates:
    """A set of templates, compiled once and filled in many times."""

    def __init__(
        self, templates: Mapping[str, SourceFile], locale: Locale = ENGLISH_LOCALE
    ) -> None:
        """Take templates by name; nothing is compiled until it is asked for.

        A template says `_("Sources")` in the language of `locale`, and
        `pgettext("context", "Sources")` where English has one word for two things.
        """
        self._files = templates
        self._by_path = {file.path: file for file in templates.values()}
        self._environment = _Interruptible(
            loader=_Texts(templates),
            autoescape=True,
            undefined=_Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals |= {"_": locale.gettext, "pgettext": _in(locale)}

    def render(
        self, name: str, view: View, *, pause: Callable[[], None] | None = None
    ) -> str | Diagnostic:
        """Fill a template in; a mistake in it comes back as what is to be said.

        `pause` is called now and then; what it raises ends the work.
        """
        if pause is None:
            return self._rendered(name, view)
        self._environment.pauses[get_ident()] = pause
        try:
            return self._rendered(name, view)
        finally:
            del self._environment.pauses[get_ident()]

    def _rendered(self, name: str, view: View) -> str | Diagnostic:
        try:
            template = self._environment.get_template(name)
            return template.render(page=view, head=view.head)
        except TemplateNotFound as missing:
            return self._missing(name, missing)
        except TemplateSyntaxError as fault:
            return self._said(
                "template-syntax",
                fault.message or "",
                fault.filename,
                fault.lineno,
                _HINTS["template-syntax"],
            )
        except UndefinedError as fault:
            return self._failed("template-name", name, fault)
        except (
            TemplateError,
            TypeError,
            ValueError,
            LookupError,
            ArithmeticError,
        ) as e:
            return self._failed("template-failed", name, e)
        except RecursionError as e:
            return self._failed("template-failed", name, e)

    def _missing(self, name: str, missing: TemplateNotFound) -> Diagnostic:
        wanted = str(missing.name or name)
        known = [one for one in self._files if not one.startswith("sitegen:")]
        like = nearest(wanted, known)
        path, line = self._place(name, missing)
        message = f"there is no template '{wanted}'"
        hint = f"did you mean '{like}'?" if like else ""
        return self._said("template-missing", message, path, line, hint)

    def _failed(self, code: str, name: str, fault: Exception) -> Diagnostic:
        path, line = self._place(name, fault)
        message = str(fault) or type(fault).__name__
        return self._said(code, message, path, line, _HINTS.get(code, ""))

    def _place(self, name: str, fault: Exception) -> tuple[str | None, int]:
        """Find the last line of a template that a failure passed through."""
        for frame in reversed(traceback.extract_tb(fault.__traceback__)):
            if frame.filename in self._by_path:
                return frame.filename, frame.lineno or 1
        file = self._files.get(name)
        return (file.path if file else None), 1

    def _said(
        self, code: str, message: str, path: str | None, line: int, hint: str = ""
    ) -> Diagnostic:
        if path is None or path not in self._by_path:
            return Diagnostic(code, message, None, hint)
        text = self._by_path[path].text
        start, end = _line_span(text, line)
        return Diagnostic(code, message, Span(path, start, end), hint)


def _in(locale: Locale) -> Callable[[str, str], str]:
    return lambda context, text: locale.gettext(text, context)


_HINTS = {
    "template-syntax": "each {% if %}, {% for %} and {% block %} needs its {% end… %}; "
    "compare the lines above with the shipped template",
    "template-failed": "the line does with a value what can't be done with it; compare "
    "it with the shipped template",
    "template-name": "docs/templates.md lists what each page's view offers",
}


def _line_span(text: str, line: int) -> tuple[int, int]:
    start = 0
    for _ in range(line - 1):
        following = text.find("\n", start)
        if following < 0:
            break
        start = following + 1
    end = text.find("\n", start)
    stop = len(text) if end < 0 else end
    bare = text[start:stop]
    return start + len(bare) - len(bare.lstrip()), max(start, stop)
