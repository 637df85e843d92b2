"""Nouns and events of a parsed sentence as a reader would name them, in the words and capitals that are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims import lexicon
from claims.tokens import Token

_LONGEST, _IN_FRONT, _BEHIND = 7, 4, 5  # words of a phrase, of what goes before its noun, of what follows it, at most
_INITIALS = 5  # letters; longer words in capitals are those of a headline or a dateline
_LEFT = {"amod", "compound", "nmod", "poss", "case", "punct", "npadvmod"}
_LINKS = {"of", "on", "in", "for", "from", "to", "at", "aboard", "against", "under", "with", "between", "by"}
_SUBJECT = {"nsubj", "nsubjpass", "csubj"}
_UNSAID = lexicon.words("phrases", "phrases.unsaid")
# Verbs that tell nothing of what is done.
_BARE = lexicon.words("phrases", "phrases.bare_verbs")
UNITS = lexicon.words("phrases", "phrases.units")
_WORD = re.compile(r"\w+")
# Words that tell nothing of what is measured: people at large, parts, times.
VAGUE = UNITS | lexicon.words("phrases", "phrases.vague")


def chunk(noun: Token, taken: range, doings: bool = False) -> str:
    """A noun with what narrows it, but for articles and the value, whose tokens are `taken`.

    doings: with what it does or undergoes, where nothing else follows it: "homes destroyed".
    """
    words = [*_before(noun, taken), noun]
    behind = _behind(noun, taken) or (_undergone(noun) if doings else [])
    return join(words + behind if len(words) + len(behind) <= _LONGEST else words)


def event(verb: Token, taken: range) -> str:
    """Who or what does or undergoes what: "polls closed"; the noun alone where the verb says nothing."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECT and c.i not in taken), None)
    if (subject is None or subject.pos_ == "PRON") and verb.dep_ in {"relcl", "acl"}:
        subject = verb.head
    target = next((c for c in verb.children if c.dep_ in {"dobj", "oprd"} and c.i not in taken), None)
    who, whom = brief(subject, taken), brief(target, taken)
    if verb.lemma_.lower() in _BARE:
        return who if not whom or " " in who else ""
    done = " ".join([verb.lower_, *(c.lower_ for c in verb.children if c.dep_ == "prt" and c.i > verb.i)])
    return " ".join(filter(None, (who, done, whom))) if who or whom else ""


def brief(noun: Token | None, taken: range = range(0)) -> str:
    """A noun with the words of its name in front of it; empty for a pronoun, a unit and for None."""
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or not noun.text[0].isalpha():
        return ""
    if noun.lemma_.lower() in UNITS and noun.dep_ not in _SUBJECT:
        return ""
    return join([*_before(noun, taken), noun])


def join(words: Sequence[Token]) -> str:
    """Words as they stand in the text, without the capital that only the head of a sentence gave one."""
    text = ""
    for token, after in zip(words, [*words[1:], None], strict=True):
        text += token.lower_ if _raised(token) else token.text.title() if _shouted(token) else token.text
        text += " " if token.whitespace_ or (after is not None and after.i != token.i + 1) else ""
    return " ".join(text.split()).strip(" |•*-–—'’\"“”")


def _raised(token: Token) -> bool:
    return token.text.istitle() and token.pos_ != "PROPN" and not token.ent_type_


def _shouted(token: Token) -> bool:
    return token.text.isupper() and token.is_alpha and len(token) > _INITIALS


def _before(noun: Token, taken: range) -> list[Token]:
    """The words in front of a noun that belong to its name, in order."""
    found: list[Token] = []
    for at in range(noun.i - 1, max(noun.left_edge_i, noun.i - 2 * _IN_FRONT) - 1, -1):
        token = noun.doc[at]
        if token.dep_ not in _LEFT or _figure(token) or token.pos_ in {"PRON", "DET", "NUM", "ADV", "SYM"}:
            break
        if token.lower_ in _UNSAID or token.text in ",;:()|•%" or (at in taken and not _narrows(token)):
            break
        found.insert(0, token)
    return _from_a_word(found)


def _narrows(token: Token) -> bool:
    """Whether a word within a value narrows what is counted: "cargo" in "38 cargo ships"."""
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} and token.text[0].isalpha() and token.lemma_.lower() not in UNITS


def _from_a_word(words: list[Token]) -> list[Token]:
    """Without what is left of a word that was cut ("year-old" of "9-year-old"), and without marks."""
    while words and (words[0].dep_ in {"punct", "case"} or len(words) > _IN_FRONT or _cut(words[0])):
        words = words[1:]
    return words


def _cut(token: Token) -> bool:
    before = token.doc[token.i - 1] if token.i else None
    if before is None:
        return False
    return (before.text in "-–" and not before.whitespace_) or (_figure(before) and token.lemma_.lower() in UNITS)


def _figure(token: Token) -> bool:
    return token.like_num or any(c.isdigit() for c in token.text)


def _behind(noun: Token, taken: range) -> list[Token]:
    """What follows a noun closely: "of the parish", "aboard"; nothing that holds the value."""
    for child in noun.children:
        below = child.subtree
        if child.i <= noun.i or any(t.i in taken or t.is_punct or _apart(t) for t in below):
            continue
        placed = child.dep_ == "prep" and child.lower_ in _LINKS and len(below) > 1
        done = child.dep_ == "acl" and child.tag_ == "VBN" and child.i == noun.i + 1
        if (placed or done) and len(below) <= _BEHIND:
            return below
    after = noun.doc.tokens[noun.i + 1 : noun.i + 2]
    return after if after and after[0].lower_ in {"aboard", "ashore", "abroad"} else []


def _apart(token: Token) -> bool:
    """Whether a word is of another figure, of a date, or stands for something else."""
    return _figure(token) or token.pos_ == "PRON" or token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"}


def _undergone(noun: Token) -> list[Token]:
    """What becomes of a thing: "destroyed" for "12 homes were destroyed" and "the blast destroyed 12 homes"."""
    verb = noun.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() in _BARE or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children):
        return []
    if noun.dep_ in {"nsubjpass", "dobj"}:
        return [verb] if noun.dep_ == "nsubjpass" or verb.text.endswith("ed") else []
    alone = noun.dep_ == "nsubj" and not any(c.dep_ in {"dobj", "attr", "dative"} for c in verb.children)
    return [verb] if alone and verb.tag_ in {"VBD", "VBN", "VBP"} else []


def name_round(token: Token) -> list[Token]:
    """The words in a row with one that are of the same name."""
    doc, first, last = token.doc, token.i, token.i
    while first and _of_one_name(doc[first - 1], token):
        first -= 1
    while last + 1 < len(doc) and _of_one_name(doc[last + 1], token):
        last += 1
    return list(doc[first : last + 1])


def _of_one_name(word: Token, token: Token) -> bool:
    alike = word.ent_type_ == token.ent_type_ if token.ent_type_ else word.pos_ == "PROPN"
    return alike and word.is_alpha and word.text[:1].isupper()


def tells_something(phrase: str) -> bool:
    """Whether a phrase has a word that is not vague."""
    words = [w.lower() for w in _WORD.findall(phrase)]
    return any(w not in VAGUE and w.rstrip("s") not in VAGUE for w in words)
