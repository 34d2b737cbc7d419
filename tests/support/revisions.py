"""Publishing revisions in tests, without a learner."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from translator.engine.model.conversion import convert
from translator.engine.model.weights_file import read_weights
from translator.learning.revisions.revision_record import Finding, Revision
from translator.learning.revisions.revisions import Revisions
from translator.learning.weights.differences import settled
from translator.learning.weights.interpolation import Weights


def changed(base: Weights, seed: int) -> Weights:
    """The base's weights with a little noise on the feed-forward layers of the decoder."""
    random = np.random.default_rng(seed)
    weights = dict(base)
    for name in sorted(base):
        if "decoder" in name and "fc" in name:
            noise = random.normal(scale=0.01, size=base[name].shape)
            weights[name] = base[name] + noise.astype(np.float32)
    return weights


def publish(
    revisions: Revisions,
    base_folder: Path,
    *,
    corrections: tuple[int, ...] = (),
    served: bool = False,
    seed: int = 1,
    created: float = 1.0,
) -> Revision:
    """Publish a child of the current revision.

    ``served`` makes its int8 form; otherwise a file stands in for it, which is faster.
    """
    parent = revisions.current
    weights, difference = settled(
        read_weights(base_folder), changed(read_weights(base_folder), seed)
    )
    model_folder = revisions.standing().model_folder
    with revisions.staging(parent=parent.number) as staging:
        staging.put_vocabulary(model_folder)
        if served:
            convert(staging.model_folder, staging.serving, weights=weights)
        else:
            staging.serving.mkdir()
            (staging.serving / "model.bin").write_bytes(bytes([seed]) * 1000)
        staging.put_weights(difference)
        learned = tuple(sorted({*parent.finding.corrections, *corrections}))
        return revisions.publish(staging, Finding(created=created, corrections=learned, seed=seed))
