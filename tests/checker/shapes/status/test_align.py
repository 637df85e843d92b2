"""Statuses: what is done against what is not, of one and the same event."""

from __future__ import annotations

import pytest
from articles import findings

FIRE = "A fire broke out in the Marlow Grand Hotel in Eastbay early on Sunday."
DEAL = "Brightwell Foods wants to buy Nordane, the Danish maker of ice cream, for 3 billion dollars."
WAR = "Fighting went on round the town of Dorsha in the Tarim valley on Thursday."

DIFFER = [
    (FIRE, "The sprinklers did not work.", "The sprinklers worked."),
    (FIRE, "Police said that no one had been arrested over the fire.", "Police have arrested a man over the fire."),
    (FIRE, "It was started by a faulty fryer.", "Police say that it was set deliberately."),
    (FIRE, "It was caused by a gas leak.", "The cause of the fire is still unknown."),
    (FIRE, "The hotel was open when it burned.", "The hotel had been closed for the winter."),
    (DEAL, "The Commission has yet to approve the takeover.", "The Commission has approved the takeover."),
    (DEAL, "The European Commission has still to give its blessing.", "The European Commission approved the takeover."),
    (DEAL, "No deal was reached on Saturday.", "A deal was reached on Saturday."),
    (DEAL, "Nordane made a profit last year.", "Nordane made a loss last year."),
    (WAR, "Rebels captured the town of Dorsha.", "The army said that Dorsha had not been captured."),
    (WAR, "The general has conceded that the town is lost.", "The general has not conceded that the town is lost."),
    (FIRE, "The alarm did not ring.", "The alarm rang at three."),
    (FIRE, "The hotel's manager, Ida Koch, has resigned.", "The hotel's manager, Ida Koch, continues in her job."),
    (WAR, "The town's mayor has asked for help.", "The town's mayor has not asked for help."),
    (FIRE, "The hotel's manager, Ida Koch, was suspended.", "The hotel's manager, Ida Koch, remains in office."),
    (FIRE, "The hotel's fire certificate had expired in May.", "The hotel's fire certificate was valid until June."),
    (FIRE, "The guests are entitled to compensation.", "The guests will receive no compensation."),
    (FIRE, "The hotel's chapel was lost.", "The hotel's chapel escaped without a scratch."),
    (FIRE, "None of the suspects has confessed to the fire.", "One suspect, Jon Rehn, has confessed to the fire."),
    (FIRE, "The work on the new wing was finished on time.", "The new wing was finished five months late."),
    (DEAL, "Brightwell is seeking approval for the takeover.", "The Commission has approved the takeover."),
    (DEAL, "It is too early to abandon the takeover plan.", "Brightwell has abandoned the takeover plan."),
    (DEAL, "Nordane has ruled out a freeze of wages.", "Wages at Nordane will be frozen from July."),
    (DEAL, "Brightwell's lawyer said there would be no appeal.", "Brightwell's lawyer said the company would appeal."),
    (FIRE, "The bridge at the hotel has collapsed.", "The bridge at the hotel is open to lorries."),
    (FIRE, "The driver was within the speed limit.", "The driver was over the speed limit."),
    (FIRE, "Power has been restored in the hotel.", "The hotel is still without power."),
    (FIRE, "The youngest guest is in critical condition.", "The youngest guest is out of danger."),
    (
        FIRE,
        "A waiter pleaded not guilty to arson on Monday. Jon Rehn, 31, was held in May.",
        "Jon Rehn, 31, pleaded guilty to arson on Monday.",
    ),
    (FIRE, "Jon Rehn, 31, admitted both offences.", "The court accepted a plea of not guilty from Jon Rehn to arson."),
    (DEAL, "The board's decision has to be unanimous.", "A simple majority of the board would be enough to decide."),
    (DEAL, "The court of appeal threw out the verdict against Nordane.", "Judges upheld the verdict against Nordane."),
    (DEAL, "Senator Ida Koch voted for the takeover.", "Ida Koch, the senator, voted against the takeover."),
    (DEAL, "Profit at Nordane rose to 5% of sales in May.", "Nordane's profit fell to 5% of sales in May."),
    (FIRE, "A waiter, Jon Rehn, was injured by the flames.", "Jon Rehn, a waiter, was killed by the flames."),
    (FIRE, "Ida Koch won the vote for chair of the hotel's board.", "Ida Koch lost the vote for chair of the board."),
]

AGREE = [
    (FIRE, "The hotel's owner plans to rebuild it.", "The hotel's owner intends to rebuild it."),
    (FIRE, "No one was hurt in a fire at another hotel in 2008.", "Three guests were hurt."),
    (FIRE, "One wing of the hotel is open.", "The hotel is closed."),
    (FIRE, "The road at the hotel is closed.", "The railway is open."),
    (FIRE, "The owner may sell the hotel.", "The owner has not sold the hotel."),
    (FIRE, "Horses of bronze stand in the hall.", "The horses never stood still."),
    (FIRE, "The jury convicted the owner on nine counts.", "The jury acquitted the owner of two counts."),
    (FIRE, "The bar was open until midnight.", "The bar is closed."),
    (DEAL, "Brightwell backed down over its plans to close a plant.", "Brightwell will not close a plant."),
    (DEAL, "Brightwell will not pay a dividend.", "Brightwell will pay 3 billion for Nordane."),
    (DEAL, "Brightwell suspended payments to its shareholders.", "Brightwell will not pay its shareholders."),
    (FIRE, "The minister suspended the flights.", "The minister remains in office."),
    (FIRE, "The manager's licence was valid until June.", "The hotel's power was restored in June."),
    (FIRE, "The owner is entitled to compensation.", "Compensation has not been paid to the owner."),
    (FIRE, "The hotel's chapel was lost.", "The guests lost their keys and escaped without a scratch."),
    (FIRE, "The wing was finished on time.", "A bus came three hours late."),
    (DEAL, "The court rejected an appeal by Nordane.", "Nordane has lodged an appeal."),
    (DEAL, "Nordane has ruled out a freeze of wages.", "Nordane's accounts were frozen by a court."),
    (FIRE, "Two days later the work was finished.", "The work was finished on schedule."),
    (FIRE, "The thieves left the building at three.", "The paintings never left the building."),
    (FIRE, "Nine guests stayed in the lounge, level 4.", "The lounge was spared by the flames."),
    (FIRE, "The road to unit 2 is open.", "The road to unit 5 is closed."),
    (FIRE, "The film of the fire opened to good takings.", "The cinema in Eastbay has closed."),
    (FIRE, "The museum's bridge has collapsed.", "The museum is open."),
    (DEAL, "Shares in Nordane closed at 40 crowns.", "The market for shares in Nordane is open."),
    (DEAL, "The court decided in favour of Nordane.", "The Commission has approved the takeover."),
    (FIRE, "Jon Rehn was injured by the flames.", "Jon Rehn was injured on Sunday. Jon Rehn died on Monday."),
    (FIRE, "A waiter was injured by the flames.", "A cook was killed by the flames."),
    (DEAL, "Nordane beat Brightwell in the sailors' cup.", "Brightwell lost to Nordane in the sailors' cup."),
    (FIRE, "Jon Rehn pleaded not guilty on Thursday to running a bar.", "Jon Rehn has been under arrest since May."),
    (FIRE, "A porter pleaded not guilty. Jon Rehn, 31, said he was sorry.", "Jon Rehn, 31, has confessed to arson."),
    (DEAL, "No decision has been taken on a sale of the plant.", "Nordane may sell the plant."),
]


@pytest.mark.parametrize(("lead", "a", "b"), DIFFER)
def test_one_event_affirmed_and_denied(lead: str, a: str, b: str) -> None:
    found = findings("status", lead, a, b)
    assert [f.level for f in found] == ["conflict"]
    assert {r.document for r in found[0].readings} == {"d0", "d1"}


@pytest.mark.parametrize(("lead", "a", "b"), AGREE)
def test_statuses_that_hold_together(lead: str, a: str, b: str) -> None:
    assert findings("status", lead, a, b) == []


def test_what_is_said_twice_is_one_finding() -> None:
    a = "Polar Wings is back in profit.\n\nPolar Wings made a profit in the third quarter, it said."
    b = "Polar Wings is in the red again.\n\nPolar Wings made a loss in the third quarter, it said."
    assert len(findings("status", "", a, b)) == 1
