"""The states that news reports people, papers and things to be in, with words for having them and for lacking them."""

from __future__ import annotations

from claims.event import Event

_PAPERS = (
    "licence|license|certificate|certification|permit|passport|visa|insurance|policy|paper|papers|registration|lease|"
    "mandate|warrant|warranty|contract|concession|accreditation|authorisation|authorization|subscription|pass|cover"
)
_DUES = (
    "payment|payout|payoff|compensation|severance|sum|money|bonus|pension|allowance|benefit|damages|refund|cash|"
    "rebate|settlement|handshake"
)
_DECIDERS = "jury|court|panel|judge|board|committee|council|commission|cabinet|bench|tribunal|senate"
_PRICES = "rent|price|wage|pay|salary|fare|fee|tax|benefit|pension|budget|tariff|rate|toll|premium"
_SUPPLY = "power|electricity|water|gas|heating|supply|internet|service|signal"
_GEAR = "helmet|seatbelt|seat-belt|belt|lifejacket|jacket|mask|harness|glove|goggles|transceiver|beacon|vest"
_SHARES = "share|stock|index|market|bond|currency"
_SPANS = "day|week|month|year|hour|minute"

STATES: tuple[Event, ...] = (
    Event("valid", "whether {} was valid",
          f"valid, in force@>{_PAPERS}, up to date@>{_PAPERS}, good until@>{_PAPERS}, renew@>{_PAPERS}",
          f"invalid, expire@>{_PAPERS}, run out@>{_PAPERS}, lapse@>{_PAPERS}, out of date@>{_PAPERS}, void@>{_PAPERS},"
          f" revoke@>{_PAPERS}", narrow=True),
    Event("on time", "whether {} was on time",
          "on =time, on =schedule, on target =date, ahead =of schedule, punctual, punctually, meet deadline,"
          " on due =date",
          f"behind schedule, {_SPANS} =late, overdue, belated, belatedly, miss deadline, past deadline", narrow=True),
    Event("unanimous", "whether {} was unanimous",
          "unanimous, unanimously, with =one =voice, without dissent, by consensus",
          f"split/V@>{_DECIDERS}, divide/V@>{_DECIDERS}, by majority, dissent/V, dissenting vote|opinion|voice",
          narrow=True),
    Event("entitled", "whether there is a right to payment",
          f"entitle to@{_DUES}, be due@{_DUES}, eligible for@{_DUES}, have right to@{_DUES}, qualify for@{_DUES}",
          f"no right to@{_DUES}, no severance|compensation|payoff|payout|bonus|refund, ineligible,"
          f" lose right to@{_DUES}, waive@{_DUES}, forgo@{_DUES}, forfeit@{_DUES}", narrow=True),
    Event("freeze", "whether there is a freeze", f"freeze/V@>{_PRICES}, freeze/N@{_PRICES}",
          f"unfreeze, thaw@>{_PRICES}, lift freeze", narrow=True),
    Event("full house", "whether it was full",
          "full =house, sell out@>match|game|concert|show|stadium|arena|tour|gig|performance|hall|house,"
          " sold-out, capacity =crowd, packed =house, to =the =rafters, standing room",
          "half-empty, empty =seat, seat empty, place empty@rest|stand|hall|stadium|arena|theatre, unsold =seat|ticket,"
          " unfilled =seat", loose=True),
    Event("speeding", "whether {} kept to the speed limit",
          "within speed =limit, below speed =limit, keep to speed =limit",
          "speeding, over speed =limit, exceed speed =limit, above speed =limit, break speed =limit, drive too fast,"
          " excessive speed", narrow=True),
    Event("solvent", "whether {} is solvent", "solvent, debt-free",
          "insolvent, bankrupt, bankruptcy, insolvency, go =bust, into =administration"),
    Event("connected", "whether {} has been restored", f"restore@>{_SUPPLY}, reconnect, back on@>{_SUPPLY}",
          f"without {_SUPPLY}, cut off@>{_SUPPLY}, still out@>{_SUPPLY}, disconnect@>{_SUPPLY}"),
    Event("condition", "whether {} is in danger",
          "in critical =condition, in serious =condition, fight for life, life-threatening, critically ill|"
          "injured, in danger of dying",
          "out =of =danger, in stable =condition, not life-threatening, in comfortable =condition"),
    Event("wear", "whether {} was worn", f"wear@{_GEAR}", f"without {_GEAR}"),
    Event("trading", "how {} traded", f"open/V@>{_SHARES}, close/V@>{_SHARES}, open/V =to@money"),
)  # fmt: skip
