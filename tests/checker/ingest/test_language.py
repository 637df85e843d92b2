"""In which language a text is, and that an English one is never taken for another."""

# ruff: noqa: E501 - sentences
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from repository import CASES, ROOT, SEEDS

from checker.ingest import read
from checker.ingest.files import Bounds
from checker.ingest.language import NAMES, language

FOREIGN = {
    "de": "Die Regierung hat am Montag beschlossen, 900 Millionen Euro für den Schutz der Grenze auszugeben. Der Minister "
    "sagte, die Arbeiten sollten im Frühjahr beginnen und zwei Jahre dauern. Die Opposition nannte das zu wenig.",
    "fr": "Le gouvernement a décidé lundi de consacrer 900 millions d'euros à la protection de la frontière. Selon le "
    "ministre, les travaux commenceront au printemps et dureront deux ans. L'opposition juge que c'est trop peu.",
    "es": "El gobierno decidió el lunes destinar 900 millones de euros a la protección de la frontera. El ministro dijo que "
    "las obras empezarán en primavera y durarán dos años. La oposición dijo que es demasiado poco para el país.",
    "it": "Il governo ha deciso lunedì di stanziare 900 milioni di euro per la protezione del confine. Il ministro ha detto "
    "che i lavori inizieranno in primavera e dureranno due anni. L'opposizione ha detto che è troppo poco.",
    "pl": "Rząd postanowił w poniedziałek przeznaczyć 900 milionów euro na ochronę granicy. Minister powiedział, że prace "
    "rozpoczną się wiosną i potrwają dwa lata. Opozycja uznała, że to za mało, i zapowiedziała własny projekt ustawy.",
    "lt": "Vyriausybė pirmadienį nusprendė skirti 900 milijonų eurų sienos apsaugai. Ministras sakė, kad darbai prasidės "
    "pavasarį ir truks dvejus metus. Opozicija tai pavadino per mažai ir pažadėjo pateikti savo įstatymo projektą.",
    "ru": "Правительство в понедельник решило выделить 900 миллионов евро на охрану границы. Министр сказал, что работы "
    "начнутся весной и продлятся два года. Оппозиция считает, что этого мало, и обещает внести свой законопроект.",
    "uk": "Уряд у понеділок вирішив виділити 900 мільйонів євро на охорону кордону. Міністр сказав, що роботи розпочнуться "
    "навесні й триватимуть два роки. Опозиція вважає, що цього замало, й обіцяє внести власний законопроєкт.",
}
# English by its names alone: a list of prizes, with hardly a verb.
NAMED = (
    "Best Director: Lucía Berasategui, Spain\nBest Actress: Halina Wrzos, Poland\nBest Actor: Duarte Figueira, Portugal\n"
    "Best Screenplay: Mehmet Aksoylu, Türkiye\nSpecial Mention: Andrej Ravnik, Slovenia\nAudience Award: Paweł Gierek\n"
)
ENGLISH = sorted([*SEEDS.glob("*.txt"), *CASES.glob("*/*.txt")])


@pytest.mark.parametrize("code", FOREIGN)
def test_a_short_article_in_another_language(code: str) -> None:
    assert language(FOREIGN[code]) == code
    assert code in NAMES


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_english_with_many_foreign_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {language(text), language(text[:250]), language(text[-250:])} == {"en"}


def test_a_list_of_names_and_a_line_or_two_are_not_thrown_out() -> None:
    assert language(NAMED) == language(FOREIGN["de"][:180]) == language("") == "en"


def test_it_is_left_out_unless_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FOREIGN["de"], encoding="utf-8")
    documents, (problem,) = read([str(tmp_path)])
    assert (documents, problem.skipped) == ([], True)
    assert "German" in problem.message and "--languages de" in problem.message
    (document,), (doubt,) = read([str(tmp_path)], bounds=Bounds(languages=frozenset({"de"})))
    assert (document.language, doubt.skipped) == ("de", False)


def test_english_is_told_without_the_model() -> None:
    code = f"""import sys
from checker.ingest import read
read([{str(SEEDS)!r}])
print("py3langid" in sys.modules)"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
