"""What decides how corrections become weights: the recipe, and the pairs that go into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translator.core.errors.learning import BadRecipe
from translator.core.sentences import said


class Method(StrEnum):
    """Which weights move: the layers themselves, or small additions to them."""

    FULL = "full"
    LORA = "lora"


class OptimiserName(StrEnum):
    """How a gradient becomes a step."""

    SGD = "sgd"
    MOMENTUM = "momentum"
    ADAGRAD = "adagrad"
    ADADELTA = "adadelta"
    ADAMW = "adamw"


@dataclass(frozen=True, slots=True)
class Example:
    """A source and the translation to learn, or, for replay, to keep.

    ``key`` decides with which steps the pair is drawn; it must not depend on what else is known
    (a row number does, a hash of the pair does not), or a learner that never saw one pair would
    draw the others differently.
    """

    source: str
    target: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides the result of learning, apart from the pairs.

    Attributes:
        learning_rate: of the layers, before ``pace`` adapts it.
        encoder_share: of that rate, at which the encoder's layers move.
        vector_factor: how many times the rate of its layer a bias or normalisation moves.
        new_word_rate: of the embedding rows of pieces that corrections brought (``vocabulary``);
            they start from a guess, so they may move far.
        momentum: for ``MOMENTUM`` only.
        passes: steps in which each new correction takes part, before ``pace`` adapts it.
        adaptive: whether ``pace`` changes rate and passes, and pairs that the model gives already
            are left out; false for comparison with learners that do neither.
        new_per_step, past_per_step, replay_per_step: how a step is mixed.
        kl_weight: weight of the divergence from the base model's distribution on the replay; 0
            trains on the base model's translations as if they were corrections.
        kl_top: how many of the base model's most probable tokens are compared one by one.
        train_embeddings: also the output layer where the two are tied.
        lora_rank, lora_alpha, lora_targets: LoRA adds ``alpha / rank · B A`` to each layer named.
        clip_norm: the gradient is shortened to this length; 0 leaves it.
        length_limit: pairs with more source or target tokens are left out, never cut.
        seed: of the LoRA matrices and of all draws.

    The defaults come from 300 image captions and 300 sentences of customer service, in rounds of
    four, on the bundled German model, without gate: BLEU (beam 4) of 1,000 unseen texts of the
    field, averaged over the quarters of the stream and at its end, nats per token of these, BLEU of
    1,000 general pairs, and the most that the base's own drafts had lost in nats per token. The
    encoder is what drifts: over 160 captions it gained half of what the decoder did, each alone,
    for two thirds more drift. (Adam kept its averages from round to round in these; rounds do not.)
    What is between the last two of each was the default before biases and normalisations moved
    faster: at 7e-5 and KL 10 a symbol that the model could not write took more than 16 passes to be
    learned.

    ==========================================  ====  ====  =====  ====  ====
    captions: 7e-5, KL 10, two passes, share 1  +1.4  +2.5  -.197  +0.2  .011
    7e-5, KL 10, three passes, share 0.3        +1.8  +2.7  -.234  +0.2  .010
    1e-4, KL 5, three passes, share 0.3         +2.0  +2.9  -.267  +0.0  .019
    7e-5, KL 10, three, share 1, embeddings     +1.1  +2.1  -.183  +0.0  .019
    service: 7e-5, KL 10, two passes, share 1   +6.3  +8.0  -.407  -0.6  .013
    7e-5, KL 10, three passes, share 0.3        +7.2  +8.9  -.469  -0.6  .010
    1e-4, KL 5, three passes, share 0.3         +8.4  +9.8  -.509  -0.8  .020
    ==========================================  ====  ====  =====  ====  ====

    Biases and normalisations faster than matrices (only they move in BitFit, Ben Zaken, Ravfogel
    and Goldberg 2022): over captions, at 8.5e-5 and KL 8, five and twelve times the rate gave -.237
    nats both, for a drift of .0064 and .0045; over service twelve times gave -.486 for .0043, once
    -.484 for .0074. But a single correction, which is what somebody teaches first, made the base's
    own drafts .0057 nats less probable at twelve times, .0019 at five, .0006 at three and .0002 at
    once, so three is the default. With matrices at a third of their rate and vectors at forty times
    it, captions gave -.149. At twelve times, 1e-4, KL 8 and 32 replayed pairs in a step (with which
    a round of 74 million parameters took 34 s): captions +3.0 BLEU at the end, -.249 nats, drift
    .006; service +9.8, -.501, .009. General BLEU was 0.0 to -0.4 after each, and differs that much
    from seed to seed.

    With the gate, and everything learned anew as often as is due: changes over the stream, on
    unseen text and on general text, at three times the rate where nothing else is said. The last of
    each is the default; in the others, what addresses somebody was drawn twice as often as other
    replay, to which a third of the draws was left.

    ==============================================  ====  ====  ====
    captions: KL 8, tolerance of drift 0.02         +1.5  +2.2  -0.3
    KL 12, tolerance 0.015 (``pace.caution``)       +1.1  +2.2  +0.1
    KL 10, tolerance 0.015                          +1.4  +2.4  +0.1
    KL 10, tolerance 0.015, all replay alike        +1.2  +2.1  -0.0
    service: KL 8, vectors twelve times, 0.02       +6.1  +8.3  -0.8
    KL 12, tolerance 0.015                          +5.6  +7.1  -0.6
    KL 10, tolerance 0.015                          +6.3  +7.8  -0.6
    KL 10, tolerance 0.015, all replay alike        +6.2  +7.7  -0.1
    ==============================================  ====  ====  ====

    Before that, they came from 300 image captions on the German model before: changes of
    BLEU (beam 4) over the stream, on 300 unseen captions and on 800 general pairs, and nats per
    token that the base's own drafts have lost; without gate, the encoder as fast as the decoder,
    and with ``pace.caution`` only from three quarters of a tolerance of 0.025 on:

    ===============================  =====  =====  =====  =====
    AdamW 2e-4, KL 10, two passes     +0.1   +1.6   +0.0   .051
    AdamW 1e-4, KL 10, two passes     +1.1   +2.5   -0.3   .020
    AdamW 7e-5, KL 10, two passes     +1.7   +3.1   -0.4   .015
    AdamW 7e-5, KL 5, two passes      +1.7   +2.6   -0.4   .020
    AdamW 5e-5, KL 10, two passes     +0.9   +2.8   -0.4   .010
    AdamW 5e-5, KL 5, three passes    +2.2   +3.2   -0.6   .019
    ===============================  =====  =====  =====  =====

    With the gate, and with everything learned anew as often as is due, over 300 of each, with
    ``pace.eagerness`` and steps of 4 new, 4 past and 24 replayed pairs: +2.1, +2.5 and -0.1 on
    captions, +6.2, +8.3 and +0.3 on customer service, +1.8, +1.4 and -0.3 on post-edits, +18.5 over
    the stream and -0.1 of general text on the revised messages of a program, which have no unseen
    text. Another seed changes BLEU by some 0.4 each, so recipes are told apart by likelihoods too.

    Tried and dropped, in the same three figures where nothing else is said:

    - On the model of now, without gate. The average of the tuned weights (over some four rounds, at
      twice the rate) in their place: as much adaptation for twice the drift. A sharper anchor (the
      base's logits times 1.5 and 2.5): -0.8 and -1.4 of general text over customer service, in
      place of -0.7. The divergence weighted by how close the base's two most probable tokens are:
      31 of 800 general drafts took another form of address, in place of 44, for less adaptation, as
      a lower rate gives.
    - Steps of the same length in other directions than Adam's, without gate (nats per token of
      unseen texts and drift, after 300 captions and 300 of customer service). Adam at 1e-4: -.248
      for .0086 and -.502 for .0086. The gradient of each matrix as it is, at 6e-5: -.231 for .0062
      and -.476 for .0052, as Adam gives at a lower rate. Its rows and columns brought to one length
      in turn, at 1e-4: -.253 for .0093 and -.522 for .0084. Made orthogonal, at 1.5e-4 (Muon,
      Jordan et al. 2024, without momentum): -.238 for .0058 and -.488 for .0025, the best of them,
      but it takes as long as the step itself; two such passes in place of three, at 2e-4: -.478 for
      .0069 over customer service.
    - Twice the eagerness, over captions: -.236 for .0111, and .0298 on the way.
    - 8e-5 and KL 8, on the model before: +1.8, +2.7 and -0.1 on captions, +7.4, +9.6 and -0.4 on
      customer service, in place of +2.2, +2.5, +0.2 and +6.3, +8.3, -0.2.
    - 12 past and 16 replayed pairs in a step, without eagerness: +1.9, +2.4 and 0.0, +6.0, +8.4 and
      0.0. Over captions, without gate, they made general text 0.0011 nats a token less likely, not
      0.0004 more, for the same adaptation in the same time.
    - Label smoothing of 0.1, all other tokens taken as one: over 120 captions, without gate, 0.121
      nats a token of unseen ones for a drift of 0.0117, in place of 0.130 for 0.0093. Each
      correction learned with a second source, its target translated back: 0.127 for 0.0072, which
      a lower rate gives as well (6e-5: 0.121 for 0.0046).
    - Adam with a larger epsilon (1e-3), or with averages kept from round to round: no more
      adaptation for the same drift.
    - Training the embeddings: 0.009 nats a token of general text.
    - Generalised cross-entropy (Zhang and Sabuncu 2018, q 0.2, KL 10), by which improbable tokens
      pull less: the model becomes surer of the base's own drafts, which halves their drift, but
      general BLEU is no better. Captions, on German weights that do not ship: +1.6, +1.9 and -0.2
      in place of +1.7, +2.2 and -0.3.
    - A way back to the base after each step (L2-SP, Li, Grandvalet and Davoine 2018; 0.5 % of it,
      at 9e-5): without gate, as much adaptation over 240 of three streams for a third less drift
      and 8 % fewer general drafts changed. But it forgets: over 900 of customer service the field
      gained 11.7 BLEU in place of 15.9, and a correction cost 0.06 nats a token more when it came.
      Weighed by the Fisher information (elastic weight consolidation, Kirkpatrick et al. 2017), it
      halved the drift again and changed as many drafts.
    - KL 20, before some 1,600 sentences that address somebody were added to the replay: 0.8 BLEU of
      general text over customer service, where KL 10 cost 0.5 (with 175 of these corrections
      learned at once, 40 of 800 sentences turned from du to Sie and none back). What the replay
      covers counts for more than its weight.
    - 5e-5, KL 5 and three passes: 1.6 BLEU of general text over 300 of customer service (field
      +9.8), which the gate did not see at a drift tolerance of 0.025.
    - KL 1, 3, 10 and 30 at 1e-4, over 120 of customer service: -2.8, -1.6, -0.4 and +0.2 BLEU of
      general text for 8.4, 7.7, 7.0 and 5.7 in the field (``tests/bench/tune_recipe.py``, greedy,
      on an earlier base model).
    """

    method: Method = Method.FULL
    optimiser: OptimiserName = OptimiserName.ADAMW
    learning_rate: float = 1e-4
    encoder_share: float = 0.3
    vector_factor: float = 3.0
    new_word_rate: float = 5e-3
    momentum: float = 0.9
    passes: int = 3
    adaptive: bool = True
    new_per_step: int = 4
    past_per_step: int = 4
    replay_per_step: int = 24
    kl_weight: float = 10.0
    kl_top: int = 16
    train_embeddings: bool = False
    train_encoder: bool = True
    train_decoder: bool = True
    lora_rank: int = 8
    lora_alpha: int = 16
    lora_targets: tuple[str, ...] = ("q_proj", "v_proj", "fc1", "fc2")
    clip_norm: float = 1.0
    length_limit: int = 256
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse what cannot be carried out.

        Raises:
            BadRecipe: nothing would be trained, or a count or rate is out of range.
        """
        if not (self.train_embeddings or self.train_encoder or self.train_decoder):
            raise BadRecipe(said("it trains neither embeddings nor encoder nor decoder"))
        if self.method is Method.LORA and not (self.train_encoder or self.train_decoder):
            raise BadRecipe(said("LoRA needs the encoder or the decoder"))
        if self.learning_rate <= 0 or self.new_word_rate < 0:
            raise BadRecipe(said("its learning rate is not positive"))
        if self.passes < 1 or self.new_per_step < 1:
            raise BadRecipe(said("it has no steps"))
        counts = (self.past_per_step, self.replay_per_step)
        if min(*counts, self.encoder_share, self.vector_factor, self.kl_weight) < 0:
            raise BadRecipe(said("a count or weight is negative"))
        if self.lora_rank < 1 or self.kl_top < 1:
            raise BadRecipe(said("a rank or count is below one"))
