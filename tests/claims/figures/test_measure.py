"""Measures with their units."""

from __future__ import annotations

import pytest
from figure_rows import figures, line, lines

ROWS = [
    ("It is a 3,440-kilometer-long border.", ["measure 3440 kilometer"]),
    ("He is 6ft 2in tall.", ["measure 6.1667 foot"]),
    ("The plate is 9 inches wide.", ["measure 9 inch"]),
    ("The runway is 11,500ft long.", ["measure 11500 foot"]),
    ("They dug 62 cubic metres of soil.", ["measure 62 cubic_meter"]),
    ("The fire burned 29 square miles.", ["measure 29 square_mile"]),
    ("The office has 300 sq m and the yard 40m2.", ["measure 300 square_meter", "measure 40 square_meter"]),
    ("It flies at 23 kilometres per second.", ["measure 23 kilometer/second"]),
    ("The limit is 80km/h.", ["measure 80 kilometer/hour"]),
    ("They pump 60,000 barrels a day.", ["measure 60000 barrel/day"]),
    ("The field gives 9,000 barrels of oil equivalent a day.", ["measure 9000 barrel/day"]),
    ("Every hour around 200 litres of water dripped.", ["measure 200 liter/hour about"]),
    ("Some 35,000 barrels are leaking each day.", ["measure 35000 barrel/day about"]),
    ("The tank lost 200 litres, and each day it rained.", ["measure 200 liter"]),
    ("They lost hundreds of thousands of barrels.", ["measure 100000.. barrel about"]),
    ("The ship carries 12.3m tonnes of fuel.", ["measure 12300000 metric_ton"]),
    ("The tower is 37m tall.", ["measure 37 meter"]),
    ("It was -10C at dawn.", ["measure -10 degree_Celsius"]),
    ("It was minus 40 degrees Fahrenheit.", ["measure -40 degree_Fahrenheit"]),
    ("The picture measures 62 x 48 cm.", ["measure 62 centimeter", "measure 48 centimeter"]),
    ("Waves of 3 to 4 metres broke.", ["measure 3..4 meter range"]),
    ("Doses lay between 44 mg and 50 mg.", ["measure 44..50 milligram range"]),
    ("It runs on 5.5 kWh and 450 Nm of torque.", ["measure 5.5 kilowatt_hour", "measure 450 newton_meter"]),
    ("It came within half a mile.", ["measure 0.5 mile"]),
    ("A magnitude 5.8 quake struck.", ["measure 5.8 magnitude"]),
    ("The load is 2 tons or less.", ["measure 2 ton at most"]),
    ("The 6-foot-2 guard scored.", ["measure 6.1667 foot"]),
    ("A 5-foot-11-inch man was seen.", ["measure 5.9167 foot"]),
    ("They walked a mile and a half.", ["measure 1.5 mile"]),
    ("Temperatures hit 35 C (95 F) by noon.", ["measure 35 degree_Celsius", "measure 95 degree_Fahrenheit"]),
    ("The mercury fell to minus 5 C.", ["measure -5 degree_Celsius"]),
    ("He fell at 9.8 m/s2.", ["measure 9.8 meter/second**2"]),
    ("The ore holds 4 g/t of gold.", ["measure 4 gram/metric_ton"]),
    ("Sugar stood at 7.8 mmol/L.", ["measure 7.8 millimole/liter"]),
    ("The field gives 9,000 boe/d.", ["measure 9000 barrel/day"]),
    ("They emit 30 kt of soot.", ["measure 30 kiloton"]),
    ("Near absolute zero the gas stood still.", ["measure 0 kelvin"]),
    ("Plan 9 C was dropped.", []),
    ("The radio used channel 16 in 2019.", []),
    ("They have 35m of its phones.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_measures(text: str, expected: list[str]) -> None:
    assert lines(text, "measure") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ship made 17 knots (31 km/h).",
        "It is an 84-metre (276-foot) ferry.",
        "The fire burned 18,640 acres (7,540 hectares).",
        "The orbit is 509 km (316 mi.) high.",
    ],
)
def test_a_conversion_is_the_same_claim(text: str) -> None:
    first, second = figures(text, "measure")
    assert second.same_as == (first.start, first.end)


def test_a_conversion_is_hedged_like_what_it_converts() -> None:
    _, second = figures("Moths fly more than 100 kilometers (60 miles).", "measure")
    assert line(second) == "measure 60 mile more than"


def test_another_measure_in_brackets_is_a_claim_of_its_own() -> None:
    _, second = figures("The boat is 12 metres long (40 tonnes laden).", "measure")
    assert second.same_as is None
