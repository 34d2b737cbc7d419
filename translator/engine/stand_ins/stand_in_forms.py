"""What a model may say for a stand-in that it does not copy: Tom is 汤姆, and 25 vingt-cinq.

Such a word is the stand-in as well, and must not stay in a draft. A stand-in without an entry here
is known by its own letters alone.
"""

from __future__ import annotations

from translator.core.late_pattern import late_pattern
from translator.core.unspaced import HAN, KATAKANA, LETTER, is_unspaced
from translator.engine.names.known_names import named_like

# In Chinese, in Japanese, and in other languages of Latin letters where they are not the same.
_NAMES = {
    "Tom": "汤姆 湯姆 トム",
    "Boston": "波士顿 波士頓 ボストン",
    "Maria": "玛丽亚 瑪麗亞 マリア María Marie Mary",
    "Berlin": "柏林 ベルリン Berlín",
    "Peter": "彼得 ピーター ペーター Pedro Pierre",
    "London": "伦敦 倫敦 ロンドン Londres",
    "Anna": "安娜 アンナ Ana Anne Ann",
    "Paris": "巴黎 パリ París",
    "David": "大卫 大衛 デイビッド デービッド",
    "Madrid": "马德里 馬德里 マドリード マドリッド",
    "John": "约翰 約翰 ジョン Juan Jean",
    "Mary": "玛丽 瑪麗 メアリー メアリ Marie Maria María",
    "Robert": "罗伯特 羅伯特 ロバート Roberto",
    "Daniel": "丹尼尔 丹尼爾 ダニエル",
    "Michael": "迈克尔 邁克爾 マイケル Miguel Michel",
    "Martin": "马丁 馬丁 マーティン マーチン Martín",
    "Julia": "朱莉娅 朱莉亞 ジュリア",
    "Laura": "劳拉 勞拉 ローラ",
    "Chicago": "芝加哥 シカゴ",
    "Texas": "得克萨斯 德克萨斯 テキサス Tejas",
}
_LONG = 6
# In English, German, French and Spanish; Chinese and Japanese: see ``han_numbers``.
_NUMBERS = {
    "12": "twelve zwölf douze doce",
    "15": "fifteen fünfzehn quinze quince",
    "16": "sixteen sechzehn seize dieciséis",
    "18": "eighteen achtzehn dix-huit dieciocho",
    "20": "twenty zwanzig vingt veinte",
    "24": "twenty-four vierundzwanzig vingt-quatre veinticuatro",
    "25": "twenty-five fünfundzwanzig vingt-cinq veinticinco",
    "30": "thirty dreißig trente treinta",
    "35": "thirty-five fünfunddreißig trente-cinq treinta-y-cinco",
    "40": "forty vierzig quarante cuarenta",
    "45": "forty-five fünfundvierzig quarante-cinq cuarenta-y-cinco",
    "50": "fifty fünfzig cinquante cincuenta",
    "60": "sixty sechzig soixante sesenta",
    "70": "seventy siebzig soixante-dix setenta",
    "80": "eighty achtzig quatre-vingts? ochenta",
    "90": "ninety neunzig quatre-vingt-dix noventa",
}

# The unit that models know best, by the language of a source, and what it may be in a translation.
METRES = {
    "en": " meters", "de": " Meter", "fr": " mètres", "es": " metros", "zh": "米", "ja": "メートル",
}  # fmt: skip
_IN_METRES = (
    rf"(?:[ \u00a0-]?(?:(?i:met(?:er|re)s?|metern|m[èe]tres?|metros?)(?!{LETTER})|"
    "[公尺米]{1,2}|メートル?))?"
)
# What is said for a slash between words.
OR = {"en": "or", "de": "oder", "fr": "ou", "es": "o"}
OR_SAID = late_pattern(
    rf"(?<!{LETTER})(?:or|oder|ou|o|u)(?!{LETTER})|或者?|还是|還是|または|もしくは|それとも|"
    rf"(?<=[{KATAKANA}{HAN}])か(?=[{KATAKANA}{HAN}])"
)


def otherwise_said(word: str) -> str:
    """A regular expression for its other forms, each as a word of its own; empty without any.

    A long name is known by its beginning: a model makes Bostoon and Berliner of them, too.
    """
    names = [_alone(name) for name in _NAMES.get(word, "").split() or named_like(word)]
    if word.isalpha() and len(word) >= _LONG:
        names.append(_alone(f"{word[:-1]}{LETTER}{{0,4}}"))
    numbers = (_alone(said.replace("-", "[ -]")) for said in _NUMBERS.get(word, "").split())
    return "|".join([*names, *(f"(?i:{said})(?! y )" for said in numbers)])


def in_metres(said: str) -> str:
    """A regular expression for a number, which is given as one, and the unit that goes with it."""
    return f"(?:{said}){_IN_METRES}"


def _alone(said: str) -> str:
    """Katakana and Latin letters do not go on; nothing tells where a word of Chinese ends."""
    if not is_unspaced(said):
        return rf"(?<![\w-]){said}(?![\w-])"
    return f"(?<![{KATAKANA}]){said}(?![{KATAKANA}])"
