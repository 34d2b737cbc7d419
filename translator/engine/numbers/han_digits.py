"""Chinese and Japanese numbers in characters, as a model is asked for them: in digits.

Small models lose them: of eighteen sentences with one, those bundled had none right. Digits they
copy, and where they fail to, it is seen (``drafting``).
"""

from __future__ import annotations

import re

from translator.engine.numbers.han_numbers import in_ten_thousands

_VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")}
_VALUES |= {"〇": 0, "两": 2, "兩": 2, "十": 10}
_ONE, _DIGIT = "[一二三四五六七八九]", "[零〇一二三四五六七八九]"
_FEW = "[一二两兩三四五六七八九]"
_RUN = "[零〇一二两兩三四五六七八九十百千万萬亿億]"
_ANY = re.compile("[十百千万萬亿億年点點]")
# Not 几十 and 三分之二十, nor 二十几, 二十分の一, 八百屋, 五十嵐; nor the name of a month alone.
_NUMBER = re.compile(
    rf"(?<![数數几幾好\d])(?<!分之)(?<!{_RUN})({_RUN}{{2,}}+)"
    rf"(?!分[之の]|[几幾来來余餘数數屋嵐路代]|月(?!{_RUN}|\d))"
)
_FEWEST = 11  # 十 is a part of many words
# With one of these behind, 千 is of the unit: 五千克 is five kilograms.
_UNITS = tuple("克米瓦卡赫帕焦伏")
_GROUPS = {
    "zh": re.compile(
        rf"(?:(?P<thousand>{_FEW})千)?(?:零?(?P<hundred>{_FEW})百)?"
        rf"(?:零?(?P<ten>{_ONE}?十))?(?P<zero>零)?(?P<one>{_ONE})?"
    ),
    # One of them need not be said: 千二百 is 1,200.
    "ja": re.compile(
        rf"(?P<thousand>{_ONE}?千)?(?P<hundred>{_ONE}?百)?(?P<ten>{_ONE}?十)?"
        rf"(?P<zero>(?!))?(?P<one>{_ONE})?"
    ),
}
_LARGE = ((re.compile("[亿億]"), 10**8), (re.compile("[万萬]"), 10**4))
_YEAR = re.compile(rf"(?<!{_RUN})(?<!\d){_DIGIT}{{4}}(?=年)")
_PER_CENT = re.compile(
    rf"百分之(?:(?P<digits>\d+(?:\.\d+)?)|(?P<whole>{_RUN}++)(?:[点點](?P<rest>{_DIGIT}+))?)"
)
# 三点五公里 are 3.5 kilometres, but 八点一起去 is to go together at eight.
_DECIMAL = re.compile(
    rf"(?<!{_RUN})((?P<none>[零〇])|{_RUN}++)[点點]({_DIGIT}++)"
    r"(?(none)|(?=[公千毫厘平米升克斤吨噸倍万萬亿億元块塊度％%英岁歲]))"
)
# Beside a number that is in digits now: 三月二十五日, 两点四十五分, 十二月五日.
_HEAD = re.compile(rf"(?<!{_RUN})(?:{_FEW}|十)(?=[月点點時时]\d)")
_DAY = re.compile(rf"(?<=\d月)(?:{_ONE}|十)(?=[日号號])")


def in_digits(text: str, language: str) -> str:
    """A Chinese or Japanese text with its numbers from eleven on, years and dates in digits.

    What is no number by the rules of the language stays: 二三十 are twenty or thirty.
    """
    if _ANY.search(text) is None:
        return text
    if language == "zh":
        text = _DECIMAL.sub(_decimal, _PER_CENT.sub(_per_cent, text))
    text = _YEAR.sub(_each, text)

    def said(found: re.Match[str]) -> str:
        run, behind = found[1], ""
        if run.endswith("千") and text.startswith(_UNITS, found.end()):
            run, behind = run[:-1], "千"
        value = _value(run, language)
        if value is None or value < _FEWEST:
            return found[0]
        return (str(value) if value < 10**4 else in_ten_thousands(value, language)) + behind

    text = _NUMBER.sub(said, text)
    return _DAY.sub(_each, _HEAD.sub(_each, text))


def _each(found: re.Match[str]) -> str:
    """Each character as its own digits."""
    return "".join(str(_VALUES[char]) for char in found[0])


def _decimal(found: re.Match[str]) -> str:
    whole = _VALUES.get(found[1], _value(found[1], "zh"))
    rest = "".join(str(_VALUES[char]) for char in found[3])
    return found[0] if whole is None else f"{whole}.{rest}"


def _per_cent(found: re.Match[str]) -> str:
    if found["digits"]:
        return f"{found['digits']}%"
    whole = found["whole"]
    value = 100 if whole == "百" else _VALUES.get(whole, _value(whole, "zh"))
    if value is None:
        return found[0]
    rest = "".join(str(_VALUES[char]) for char in found["rest"] or "")
    return f"{value}.{rest}%" if rest else f"{value}%"


def _value(run: str, language: str) -> int | None:
    """What a number means; None where it is none by the rules of the language."""
    total = 0
    for sign, size in _LARGE:
        before, *behind = sign.split(run, maxsplit=1)
        if not behind:
            continue
        group = _below_ten_thousand(before, language)
        if not group:
            return None
        total += group * size
        (run,) = behind
        if language == "zh" and re.fullmatch(_ONE, run):
            return total + _VALUES[run] * size // 10  # 一万五
        if not run:
            return total
    rest = _below_ten_thousand(run, language)
    return None if rest is None else total + rest


def _below_ten_thousand(run: str, language: str) -> int | None:
    found = _GROUPS[language].fullmatch(run)
    if not run or found is None or (found["zero"] and not found["one"]):
        return None
    value = 0
    last = 1
    for name, size in (("thousand", 1000), ("hundred", 100), ("ten", 10)):
        if said := found[name]:
            value += size * (_VALUES[said[0]] if said[0] not in "千百十" else 1)
            last = size
    if not found["one"]:
        return value
    # In Chinese 二百五 is 250, and 205 is 二百零五.
    short = language == "zh" and last > 10 and not found["zero"]
    return value + _VALUES[found["one"]] * (last // 10 if short else 1)
