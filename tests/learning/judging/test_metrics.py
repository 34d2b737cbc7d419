"""Scores from statistics are sacrebleu's own scores, to the last digit that matters."""

from __future__ import annotations

import numpy as np
import pytest
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from translator.learning.judging.metrics import Metrics, bleu, chrf, resamples

TEXTS = {
    "de": (
        ["Der Zug fährt um 7 Uhr ab.", "Ich bin müde", "", "Das ist ein Haus, ein Haus!"],
        ["Der Zug fährt um sieben Uhr ab.", "Ich bin sehr müde.", "Nein.", "Das ist ein Haus."],
    ),
    "zh": (
        ["火车七点开。", "我很累", "不", "这是一座房子"],
        ["火车在七点钟开。", "我很累。", "不是。", "这是一座大房子。"],
    ),
    "ja": (
        ["電車は七時に出ます。", "疲れた", "いいえ", "これは家です"],
        ["電車は七時に出発します。", "とても疲れた。", "いいえ。", "これは大きな家です。"],
    ),
}
TOKENISERS = {"de": "13a", "zh": "zh", "ja": "ja-mecab"}


@pytest.mark.parametrize("target", TEXTS)
def test_scores_from_statistics_are_those_of_sacrebleu(target: str) -> None:
    drafts, references = TEXTS[target]
    statistics = Metrics(target).statistics(drafts, references)
    expected_bleu = BLEU(trg_lang=target).corpus_score(drafts, [references]).score
    expected_chrf = CHRF().corpus_score(drafts, [references]).score
    assert bleu(statistics.bleu.sum(axis=0)) == pytest.approx(expected_bleu, abs=1e-9)
    assert chrf(statistics.chrf.sum(axis=0)) == pytest.approx(expected_chrf, abs=1e-9)
    assert expected_bleu > 5


@pytest.mark.parametrize("target", TEXTS)
def test_the_signature_is_the_one_sacrebleu_gives_the_same_score(target: str) -> None:
    metric = BLEU(trg_lang=target)
    drafts, references = TEXTS[target]
    metric.corpus_score(drafts, [references])
    assert Metrics(target).bleu_signature == str(metric.get_signature())
    assert f"tok:{TOKENISERS[target]}" in Metrics(target).bleu_signature
    assert "nw:0" in Metrics(target).chrf_signature


def test_a_language_without_spaces_is_scored_by_characters() -> None:
    assert "tok:char" in Metrics("th").bleu_signature


def test_japanese_is_scored_without_mecab_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator.learning.judging.metrics.find_spec", lambda name: None)
    assert "tok:char" in Metrics("ja").bleu_signature


def test_bleu_of_any_statistics_is_that_of_sacrebleu() -> None:
    random = np.random.default_rng(7)
    totals = -np.sort(-random.integers(0, 12, size=(500, 4)), axis=1)
    correct = np.where(random.random((500, 4)) < 0.7, random.integers(0, totals + 1), 0)
    lengths = np.stack([totals[:, 0], random.integers(1, 20, size=500)], axis=1)
    rows = np.concatenate([lengths, correct, totals], axis=1)
    expected = [
        BLEU.compute_bleu(
            correct=row[2:6].tolist(),
            total=row[6:].tolist(),
            sys_len=int(row[0]),
            ref_len=int(row[1]),
            smooth_method="exp",
        ).score
        for row in rows
    ]
    assert bleu(rows) == pytest.approx(expected, abs=1e-9)


def test_chrf_by_hand() -> None:
    # Two characters of three match on each side, all other orders are empty: P = R = F = 2/3.
    assert chrf(np.array([3, 3, 2] + [0] * 15)) == pytest.approx(200 / 3)
    # P = 1/2, R = 1: F2 = 5 · 0.5 · 1 / (4 · 0.5 + 1) = 2.5 / 3.
    assert chrf(np.array([2, 1, 1] + [0] * 15)) == pytest.approx(250 / 3)
    assert chrf(np.zeros(18)) == 0.0


def test_resamples_draw_as_many_pairs_as_there_are_and_are_repeatable() -> None:
    draws = resamples(50, count=200, seed=3)
    assert draws.shape == (200, 50)
    assert (draws.sum(axis=1) == 50).all()
    assert (draws == resamples(50, count=200, seed=3)).all()
    assert not (draws == resamples(50, count=200, seed=4)).all()
    # Drawing with replacement leaves a pair out with probability (1 - 1/50)^50 = 0.364.
    assert (draws == 0).mean() == pytest.approx(0.364, abs=0.02)


def test_no_sentences_have_statistics_too() -> None:
    statistics = Metrics("de").statistics([], [])
    assert statistics.bleu.shape == (0, 10)
    assert bleu(statistics.bleu.sum(axis=0)) == 0.0
    assert chrf(statistics.chrf.sum(axis=0)) == 0.0


@pytest.mark.parametrize(
    ("target", "draft", "reference", "expected"),
    [
        ("de", "Ich bin müde", "Ich bin nicht müde", 25.0),
        ("zh", "我很累", "我很累。", 25.0),
        ("ja", "とても疲れた。", "とても疲れた。", 0.0),
        ("ja", "とても疲れた！", "とても疲れた。", 25.0),  # とても 疲 れた 。
    ],
)
def test_edits_are_those_of_words_or_of_characters(
    target: str, draft: str, reference: str, expected: float
) -> None:
    assert Metrics(target).ter([draft], [reference]) == pytest.approx(expected)
