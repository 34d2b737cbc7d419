"""Exports of what a direction has learned: its model in two forms, its corrections in two."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from translator.core.errors.files import DamagedFile, EmptyInput, WouldOverwrite
from translator.core.errors.learning import ExportStopped, RevisionGone
from translator.core.export_form import ExportForm
from translator.core.files import writing_fault
from translator.core.sentences import said
from translator.core.tables import Row
from translator.learning.exporting.checked_folder import Exported, folders_for, on_and_on
from translator.learning.exporting.export_steps import (
    CTRANSLATE2_SHARES,
    HF_SHARES,
    ExportSteps,
    unheard,
)
from translator.learning.fitting.torch_import import import_torch
from translator.learning.judging import heldout
from translator.learning.revisions.revisions import Revisions
from translator.learning.subject import Subject
from translator.memory.pair_files.exchange import read_pairs, write_pairs

_SHARES = {ExportForm.HF: HF_SHARES, ExportForm.CTRANSLATE2: CTRANSLATE2_SHARES}


def export_course(
    subject: Subject,
    revisions: Revisions,
    *,
    form: ExportForm,
    destination: Path,
    revision: int | None,
    on_stage: Callable[[str], None],
    on_progress: Callable[[int, int], None] = unheard,
    go_on: Callable[[], None] = on_and_on,
) -> Path:
    """Write one form; see ``Course.export``."""
    go_on()
    if form in (ExportForm.TMX, ExportForm.TSV):
        return _export_corrections(subject, form, destination)
    if destination.exists():  # it is asked again after writing; this spares a minute's work
        raise WouldOverwrite(destination)
    # Now, for torch may take long, and another revision serve by then.
    number = revisions.standing().revision.number if revision is None else revision
    steps = ExportSteps(_SHARES[form], on_progress)
    if "torch" in sys.modules:
        steps = steps.without("torch")
    else:
        import_torch()
        steps.reach("torch")
    go_on()
    from translator.learning.exporting.export_ctranslate2 import export_ctranslate2
    from translator.learning.exporting.export_hf import export_hf

    def go_on_with_it() -> None:
        go_on()
        revisions.get(number)

    with _told_where_gone(revisions, number):
        on_stage(said("Putting the weights together"))
        exported = _exported(subject, revisions, number)
        on_stage(said("Writing, and reading it again to compare"))
        write = export_hf if form is ExportForm.HF else export_ctranslate2
        go_on()
        write(destination, exported, _sources(subject), go_on=go_on_with_it, steps=steps)
    return destination


@contextmanager
def _told_where_gone(revisions: Revisions, number: int) -> Iterator[None]:
    """Where the revision is deleted meanwhile, say so, whatever fails because of that."""
    try:
        yield
    except (DamagedFile, ExportStopped):
        raise
    except Exception as error:
        if all(one.number != number for one in revisions.history()):
            raise RevisionGone(number) from error
        raise


def _exported(subject: Subject, revisions: Revisions, number: int) -> Exported:
    from translator.learning.fitting.marian import canonical, read_layout
    from translator.learning.fitting.vocabulary import starting_weights

    standing = revisions.standing(number)
    _, layout = read_layout(standing.model_folder)
    starting = starting_weights(subject.base, standing.model_folder)
    base = canonical(starting, shared=layout.shared)
    return Exported(
        model_folder=standing.model_folder,
        weights=revisions.weights(number, base),
        serving_folder=standing.serving_folder or subject.base_serving(),
        direction=subject.direction,
        revision=standing.revision,
        name=subject.name,
        licence=subject.licence,
        added_pieces=layout.grown,
    )


def _sources(subject: Subject) -> list[str]:
    """Sentences to compare on: the general held-out ones, which hold nothing of the user's.

    In a language that none are shipped for, what the user typed or corrected is all there is; it is
    translated, and no word of it is written.

    Raises:
        EmptyInput: there is nothing.
    """
    direction, store = subject.direction, subject.store
    held_out = heldout.imported(direction, subject.held_out) or heldout.shipped(direction)
    if held_out is not None:
        return [source for source, _ in held_out.pairs]
    corrected = [one.source for one in store.list(direction, active_only=True)]
    found = [*heldout.shipped_sources(direction), *store.sources(direction), *corrected]
    if not found:
        raise EmptyInput(said("The list of sentences to compare by"))
    return found


def _export_corrections(subject: Subject, form: ExportForm, destination: Path) -> Path:
    """The corrections in force, in a file of that form whatever the name ends in.

    Raises:
        EmptyInput: there are none.
    """
    found = subject.store.list(subject.direction, active_only=True)
    if not found:
        raise EmptyInput(said("The list of corrections"))
    rows = [Row(one.source, one.target, one.draft) for one in found]
    named = destination
    if destination.suffix.casefold() != f".{form}":
        named = destination.with_name(f"{destination.name}.{form}")
    with folders_for(named):
        written = write_pairs(named, rows, subject.direction)
        if written and len(read_pairs(named, subject.direction)) != written:
            named.unlink()
            raise writing_fault(OSError("it does not read back as it was written"), named)
    return named
