"""The states that news reports people, papers and things to be in, with words for having them and for lacking them."""

from __future__ import annotations

from claims.event import Event

PAPERS = (
    "licence|license|certificate|certification|permit|passport|visa|insurance|policy|paper|papers|registration|lease|"
    "mandate|warrant|warranty|contract|concession|accreditation|authorisation|authorization|subscription|pass|cover"
)
_DUES = (
    "payment|payout|payoff|compensation|severance|sum|money|bonus|pension|allowance|benefit|damages|refund|cash|"
    "rebate|settlement|handshake"
)
_DECIDERS = "jury|court|panel|judge|board|committee|council|commission|cabinet|bench|tribunal|senate"
_PRICES = "rent|price|wage|pay|salary|fare|fee|tax|benefit|pension|budget|tariff|rate|toll|premium"
_FUNDS = "asset|account|fund|money|holding"
_SUPPLY = "power|electricity|water|gas|heating|supply|internet|service|signal"
_GEAR = "helmet|seatbelt|seat-belt|belt|lifejacket|jacket|mask|harness|glove|goggles|transceiver|beacon|vest"
_MONTHS = "day|week|month|year|hour|minute"

STATES: tuple[Event, ...] = (
    Event("valid", "whether {} was valid",
          f"valid, in force@>{PAPERS}, up to date@>{PAPERS}, good until@>{PAPERS}, renew@>{PAPERS}",
          f"invalid, expire@>{PAPERS}, run out@>{PAPERS}, lapse@>{PAPERS}, out of date@>{PAPERS}, void@>{PAPERS},"
          f" revoke@>{PAPERS}"),
    Event("on time", "whether {} was on time",
          "on time, on target date, ahead of schedule, punctual, punctually, meet deadline, on due date, to the day",
          f"behind schedule, {_MONTHS} late, overdue, belated, belatedly, miss deadline, past deadline, overrun,"
          f" {_MONTHS} behind"),
    Event("unanimous", "whether {} was unanimous",
          "unanimous, unanimously, with one voice, without dissent, by consensus",
          f"split/V@>{_DECIDERS}, divide/V@>{_DECIDERS}, by majority, dissent/V, dissenting vote|opinion|voice"),
    Event("entitled", "whether {} gets it",
          f"entitle to@{_DUES}, be due@{_DUES}, owe@{_DUES}, eligible for@{_DUES}, have right to@{_DUES},"
          f" qualify for@{_DUES}",
          f"no right to@{_DUES}, no severance|compensation|payoff|payout|bonus|refund,"
          f" ineligible, lose right to@{_DUES}, waive@{_DUES}, forgo@{_DUES}, forfeit@{_DUES}"),
    Event("freeze", "whether there is a freeze", f"freeze/V@>{_PRICES}, freeze/N@{_PRICES}",
          f"unfreeze, thaw@>{_PRICES}, lift freeze"),
    Event("freeze funds", "whether {} is frozen", f"freeze/V@>{_FUNDS}", f"unfreeze@>{_FUNDS}"),
    Event("full house", "whether it was full",
          "full house, sell out@>match|game|concert|show|stadium|arena|tour|gig|performance|hall|house,"
          " sold-out, capacity crowd, packed house, to the rafters, standing room",
          "half empty, half-empty, empty seat, seat|place empty, unsold seat|ticket, unfilled seat", True),
    Event("condition", "how badly off {} is",
          "out of danger, stable condition, stable/A@man|woman|boy|girl|patient|condition|victim|person,"
          " not life-threatening, comfortable condition",
          "critical condition, serious condition, intensive care, fight for life, life-threatening, critically ill|"
          "injured, in danger of dying"),
    Event("supply", "whether {} is supplied",
          f"restore@>{_SUPPLY}, reconnect, back on@>{_SUPPLY}",
          f"without power|electricity|water|gas|heating|internet, cut off@>{_SUPPLY}, still out@>{_SUPPLY}, "
          f"disconnect@>{_SUPPLY}"),
    Event("alone", "whether {} acted alone", "act alone, lone gunman|attacker|wolf, on own initiative, single-handed",
          "accomplice, act together, in concert with"),
    Event("wear", "whether {} was worn", f"wear@{_GEAR}", f"without {_GEAR}"),
    Event("speeding", "whether {} kept to the speed limit", "within limit, within speed, below limit",
          "speeding, over speed, exceed limit, above limit, too fast, excessive speed"),
    Event("permit", "whether {} had a permit", "have permit|permission|licence|license, hold permit|licence|license,"
          " with permission", "without permit|permission|licence|license, no permit|permission|licence|license"),
    Event("fund", "whether {} is paid for", "fully fund, secure funding, funding secure, financing secure",
          "unfunded, underfunded, lack funding, without funding, no funding"),
    Event("vacant", "whether {} is vacant", "vacant, unoccupied, stand empty, uninhabited, lie empty",
          "occupied, inhabited, still live in"),
    Event("pregnant", "whether {} is pregnant", "pregnant, expect baby|child, expecting"),
    Event("married", "whether {} is married", "married, marry, wed, wedding of",
          "unmarried, divorced, divorce, separated, single/A@man|woman"),
    Event("insolvent", "whether {} is solvent", "solvent, debt-free",
          "insolvent, bankrupt, bankruptcy, insolvency, go bust, go under, into administration"),
    Event("secret", "whether {} is public", "make public, publish@report|finding|result|document|contract|name|list,"
          " disclose@report|document|contract|name|list|identity",
          "keep secret, classified, confidential, withhold@report|document|contract|name|list, keep under wrap"),
)  # fmt: skip
