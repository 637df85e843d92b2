"""Names and symbols of units of measurement, as tables: symbol or name to pint's name."""

from __future__ import annotations

# Names in full, singular; the plural takes "s" unless it stands in PLURALS.
NAMES: dict[str, str] = {
    "meter": "meter", "metre": "meter", "yard": "yard", "foot": "foot", "inch": "inch", "mile": "mile",
    "nautical mile": "nautical_mile", "light year": "light_year", "light-year": "light_year", "furlong": "furlong",
    "micron": "micrometer", "angstrom": "angstrom", "parsec": "parsec", "fathom": "fathom", "acre": "acre",
    "hectare": "hectare", "gram": "gram", "gramme": "gram", "kilo": "kilogram", "tonne": "metric_ton",
    "metric ton": "metric_ton", "metric tonne": "metric_ton", "ton": "ton", "short ton": "short_ton",
    "long ton": "long_ton", "ounce": "ounce", "stone": "stone", "carat": "carat", "grain": "grain",
    "troy ounce": "troy_ounce", "dram": "dram", "pound": "pound", "liter": "liter", "litre": "liter",
    "gallon": "gallon", "pint": "pint", "quart": "quart", "barrel": "barrel", "bushel": "bushel", "cup": "cup",
    "tablespoon": "tablespoon", "teaspoon": "teaspoon", "fluid ounce": "fluid_ounce",
    "cubic centimeter": "cubic_centimeter", "acre-foot": "acre_foot", "acre foot": "acre_foot", "watt": "watt",
    "volt": "volt", "ampere": "ampere", "amp": "ampere", "ohm": "ohm", "joule": "joule", "calorie": "calorie",
    "horsepower": "horsepower", "hertz": "hertz", "newton": "newton", "pascal": "pascal", "bar": "bar",
    "atmosphere": "atmosphere", "british thermal unit": "british_thermal_unit", "btu": "british_thermal_unit",
    "watt hour": "watt_hour", "watt-hour": "watt_hour", "electronvolt": "electronvolt",
    "electron volt": "electronvolt", "newton meter": "newton_meter", "newton metre": "newton_meter",
    "newton-metre": "newton_meter", "pound-foot": "foot_pound", "foot-pound": "foot_pound",
    "pound foot": "foot_pound", "foot pound": "foot_pound", "knot": "knot", "degree": "degree",
    "celsius": "degree_Celsius", "centigrade": "degree_Celsius", "fahrenheit": "degree_Fahrenheit",
    "kelvin": "kelvin", "degree celsius": "degree_Celsius", "degree centigrade": "degree_Celsius",
    "degree fahrenheit": "degree_Fahrenheit", "degree c": "degree_Celsius", "degree f": "degree_Fahrenheit",
    "deg celsius": "degree_Celsius", "deg fahrenheit": "degree_Fahrenheit", "deg c": "degree_Celsius",
    "deg f": "degree_Fahrenheit", "deg": "degree", "radian": "radian", "arcminute": "arcminute",
    "degree kelvin": "kelvin", "byte": "byte", "bit": "bit", "pixel": "pixel", "megapixel": "megapixel",
    "decibel": "decibel", "lumen": "lumen", "lux": "lux", "gray": "gray", "sievert": "sievert",
    "becquerel": "becquerel", "rem": "rem", "mole": "mole", "farad": "farad", "tesla": "tesla_unit", "gauss": "gauss",
    "candela": "candela", "siemens": "siemens", "weber": "weber",
    "coulomb": "coulomb", "henry": "henry", "part per million": "ppm", "part per billion": "ppb",
    "mile per hour": "mile/hour", "mile an hour": "mile/hour",
}  # fmt: skip
PLURALS: dict[str, str] = {
    "gauss": "gauss", "siemens": "siemens", "candela": "candela",
    "foot": "feet", "inch": "inches", "hertz": "hertz", "horsepower": "horsepower", "stone": "stone", "lux": "lux",
    "acre-foot": "acre-feet", "acre foot": "acre feet", "part per million": "parts per million",
    "part per billion": "parts per billion", "mile per hour": "miles per hour", "mile an hour": "miles an hour",
    "pound-foot": "pound-feet", "foot-pound": "foot-pounds", "celsius": "celsius", "fahrenheit": "fahrenheit",
    "degree celsius": "degrees celsius", "degree centigrade": "degrees centigrade", "degree kelvin": "degrees kelvin",
    "degree fahrenheit": "degrees fahrenheit", "degree c": "degrees c", "degree f": "degrees f",
}  # fmt: skip
# Names that take a prefix in full ("kilometre", "megawatt-hour").
PREFIXABLE = (
    "meter", "metre", "gram", "gramme", "liter", "litre", "watt", "volt", "amp", "ampere", "ohm", "joule", "calorie",
    "hertz", "newton", "pascal", "watt hour", "watt-hour", "electronvolt", "byte", "bit", "ton", "tonne", "gray",
    "sievert", "becquerel", "mole", "bar", "farad",
)  # fmt: skip
PREFIXES: dict[str, str] = {
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "milli": "m", "micro": "μ", "nano": "n",
    "pico": "p", "centi": "c", "deci": "d", "hecto": "h", "exa": "E",
}  # fmt: skip
# Symbols that take a prefix, with the prefixes that occur in print.
SYMBOLS: dict[str, tuple[str, str]] = {
    "m": ("meter", "kcmμnpd"), "g": ("gram", "kmμn"), "W": ("watt", "kMGTmμ"), "Wh": ("watt_hour", "kMGT"),
    "V": ("volt", "kMm"), "Ah": ("ampere_hour", "km"), "A": ("ampere", "kmμ"), "Hz": ("hertz", "kMGT"),
    "J": ("joule", "kMGT"), "eV": ("electronvolt", "kMGT"), "l": ("liter", "mcd"), "L": ("liter", "mcd"),
    "Pa": ("pascal", "kMGh"), "N": ("newton", "kM"), "B": ("byte", "kKMGTP"), "bps": ("bit/second", "kMG"),
    "Gy": ("gray", "mμ"), "Sv": ("sievert", "mμ"), "Bq": ("becquerel", "kMGT"), "cal": ("calorie", "k"),
    "Ω": ("ohm", "kM"), "t": ("metric_ton", "kMG"), "Nm": ("newton_meter", "k"), "F": ("farad", "mμnp"),
    "bar": ("bar", "m"), "mol": ("mole", "m"), "bit": ("bit", "kMG"), "b": ("bit", "MG"),
}  # fmt: skip
# Symbols that stand for themselves.  Case counts where a capital would mean something else.
PLAIN_SYMBOLS: dict[str, str] = {
    "ft": "foot", "in": "inch", "mi": "mile", "yd": "yard", "yds": "yard", "ha": "hectare", "ac": "acre",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "st": "stone", "kt": "knot", "kts": "knot", "kn": "knot",
    "mph": "mile/hour", "m.p.h.": "mile/hour", "MPH": "mile/hour", "kph": "kilometer/hour", "kmph": "kilometer/hour",
    "kmh": "kilometer/hour", "km/h": "kilometer/hour", "KM/H": "kilometer/hour", "m/s": "meter/second",
    "km/s": "kilometer/second", "mpg": "mile/gallon", "rpm": "revolution/minute", "hp": "horsepower",
    "bhp": "horsepower", "PS": "metric_horsepower", "psi": "psi", "ksi": "ksi", "mbar": "millibar",
    "hPa": "hectopascal", "°C": "degree_Celsius", "°F": "degree_Fahrenheit", "° C": "degree_Celsius",
    "° F": "degree_Fahrenheit", "ºC": "degree_Celsius", "ºF": "degree_Fahrenheit", "°c": "degree_Celsius",
    "°f": "degree_Fahrenheit", "°": "degree", "º": "degree", "ppm": "ppm", "ppb": "ppb", "dB": "decibel",
    "db": "decibel", "nm": "nanometer", "cc": "cubic_centimeter", "gal": "gallon", "bbl": "barrel",
    "bpd": "barrel/day", "b/d": "barrel/day", "boe/d": "barrel/day",
    "tpd": "ton/day", "lb-ft": "foot_pound", "lb ft": "foot_pound",
    "ft-lb": "foot_pound", "BTU": "british_thermal_unit", "kcal": "kilocalorie", "tbsp": "tablespoon",
    "tsp": "teaspoon", "MP": "megapixel", "fps": "frame/second", "mcg": "microgram", "sqm": "square_meter",
    "sqft": "square_foot", "sq.m": "square_meter", "nmi": "nautical_mile", "km": "kilometer", "kms": "kilometer",
    "KM": "kilometer", "kgs": "kilogram", "kg": "kilogram", "KG": "kilogram", "HZ": "hertz", "ML": "milliliter",
    "mL": "milliliter", "fl oz": "fluid_ounce", "cwt": "hundredweight", "mhz": "megahertz", "ghz": "gigahertz",
    "gb": "gigabyte", "mb": "megabyte", "tb": "terabyte", "kwh": "kilowatt_hour", "mm": "millimeter",
    "HP": "horsepower", "kw": "kilowatt", "mw": "megawatt", "C": "degree_Celsius", "F": "degree_Fahrenheit",
    "mAh": "milliampere_hour", "carat": "carat", "teu": "teu", "TEU": "teu", "MMBtu": "million_btu",
    "dwt": "deadweight_ton", "boe": "barrel", "boepd": "barrel/day", "boed": "barrel/day", "bopd": "barrel/day",
    "MW": "megawatt", "Mbps": "megabit/second", "Gbps": "gigabit/second", "ml": "milliliter",
}  # fmt: skip
# Symbols that are words or letters too: they must be glued to the digits, or stand in a compound ("6 ft 2 in").
GLUED_ONLY = frozenset(("in", "st", "C", "A", "F", "N", "J", "V", "B", "K", "b", "ac", "kn", "g", "l", "t"))
# Lengths that may be squared and cubed.
AREAS = ("meter", "foot", "inch", "mile", "yard", "kilometer", "centimeter", "millimeter")
# What a rate is for, behind "per", "a", "an", "each", "every" and the stroke.
RATES: dict[str, str] = {
    "second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "hr": "hour", "h": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "annum": "year",
    "century": "century", "decade": "decade", "gallon": "gallon", "liter": "liter", "litre": "liter",
    "cm": "centimeter", "km": "kilometer", "kilometer": "kilometer", "kilometre": "kilometer", "mile": "mile",
    "head": "person", "person": "person", "capita": "person", "hectare": "hectare", "acre": "acre",
    "cubic meter": "cubic_meter", "cubic metre": "cubic_meter", "square inch": "square_inch",
    "square meter": "square_meter", "square metre": "square_meter", "kg": "kilogram", "kilogram": "kilogram",
    "ml": "milliliter", "dl": "deciliter", "quarter": "quarter", "night": "night", "share": "share",
    "barrel": "barrel", "ounce": "ounce", "m3": "cubic_meter", "tonne": "metric_ton", "ton": "ton", "pound": "pound",
    "child": "child", "family": "family", "household": "household", "match": "match", "game": "game",
    "ticket": "ticket", "employee": "employee", "worker": "worker", "vote": "vote", "sq m": "square_meter",
    "gram": "gram", "sq ft": "square_foot", "square foot": "square_foot", "megawatt hour": "megawatt_hour",
    "MWh": "megawatt_hour", "kWh": "kilowatt_hour", "unit": "unit", "bottle": "bottle", "litter": "litter",
    "mm": "millimeter", "in": "inch", "dozen": "dozen", "bushel": "bushel", "million": "million",
}  # fmt: skip
# Behind a stroke alone.
SHORT_RATES: dict[str, str] = {
    "s2": "second**2", "s²": "second**2", "s^2": "second**2", "g": "gram", "t": "metric_ton",
    "l": "liter", "L": "liter",
}  # fmt: skip
# The dimension of each unit that is likely to be given twice ("17 knots (31 km/h)").
DIMENSIONS: dict[str, str] = {
    **dict.fromkeys(("meter", "kilometer", "centimeter", "millimeter", "foot", "inch", "mile", "yard", "nautical_mile"),
                    "length"),
    **dict.fromkeys(("square_meter", "square_kilometer", "square_foot", "square_mile", "acre", "hectare"),
                    "area"),
    **dict.fromkeys(("kilogram", "gram", "metric_ton", "ton", "pound", "ounce", "stone", "short_ton", "long_ton",
                     "kilometric_ton"), "mass"),
    **dict.fromkeys(("liter", "milliliter", "gallon", "barrel", "cubic_meter", "cubic_foot", "pint", "quart",
                     "fluid_ounce", "acre_foot", "cubic_yard", "megaliter"), "volume"),
    **dict.fromkeys(("mile/hour", "kilometer/hour", "meter/second", "knot"), "speed"),
    **dict.fromkeys(("horsepower", "metric_horsepower", "watt", "kilowatt", "megawatt"), "power"),
    **dict.fromkeys(("degree_Celsius", "degree_Fahrenheit", "kelvin", "degree"), "temperature"),
    **dict.fromkeys(("newton_meter", "foot_pound"), "torque"),
    **dict.fromkeys(("pascal", "kilopascal", "megapascal", "psi", "ksi", "bar", "millibar"), "pressure"),
}  # fmt: skip
# (larger, smaller): how many of the smaller make one, for "6ft 2in".
PARTS: dict[tuple[str, str], int] = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("stone", "pound"): 14, ("meter", "centimeter"): 100,
    ("kilometer", "meter"): 1000, ("kilogram", "gram"): 1000, ("yard", "foot"): 3, ("mile", "yard"): 1760,
}  # fmt: skip
