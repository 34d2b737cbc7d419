"""What decides how corrections become weights: the recipe, and the pairs that go into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translator.core.errors import BadRecipe
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

    The defaults are the best of ``tests/bench/tune_recipe.py`` on the bundled model: 120 of
    customer service, in rounds of four. Changes of BLEU (greedy) on 400 to 800 unseen pairs of
    the field, and on as many general ones, at shares 1 and 0.75 of the way from the base:

    ==========================  ==============  ==============
    full AdamW 1e-4, KL 1       +8.4 and -2.8   +7.6 and -1.5
    full AdamW 1e-4, KL 3       +7.7 and -1.6   +7.3 and -1.1
    full AdamW 1e-4, KL 10      +7.0 and -0.4   +6.2 and -0.0
    full AdamW 1e-4, KL 30      +5.7 and +0.2   +3.4 and +0.2
    ==========================  ==============  ==============
    """

    method: Method = Method.FULL
    optimiser: OptimiserName = OptimiserName.ADAMW
    learning_rate: float = 5e-5
    new_word_rate: float = 5e-3
    momentum: float = 0.9
    passes: int = 3
    adaptive: bool = True
    new_per_step: int = 4
    past_per_step: int = 12
    replay_per_step: int = 16
    kl_weight: float = 5.0
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
        if min(self.past_per_step, self.replay_per_step) < 0 or self.kl_weight < 0:
            raise BadRecipe(said("a count or weight is negative"))
        if self.lora_rank < 1 or self.kl_top < 1:
            raise BadRecipe(said("a rank or count is below one"))
