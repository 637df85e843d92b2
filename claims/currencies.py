"""Names, symbols and codes of currencies, as tables: what is written to ISO 4217."""

from __future__ import annotations

# Codes that are read as such in capitals ("EUR50m", "110 JPY").
CODES: frozenset[str] = frozenset(
    "USD EUR GBP JPY CNY AUD INR CAD NZD HKD SGD CHF ILS MYR DKK ZAR HRK MXN GEL LAK LKR CRC SEK NOK ISK PLN CZK "
    "HUF RON BGN RUB UAH KRW TWD THB IDR PHP VND BRL ARS CLP COP PEN UYU EGP NGN KES GHS ETB TZS UGX TND DZD SAR "
    "AED QAR KWD BHD OMR JOD IQD IRR PKR BDT NPR KZT UZS AZN AMD BYN MDL RSD MKD RMB VEF VES BOB PYG DOP GTQ "
    "XOF XAF BWP NAD ZMW MZN MGA MUR FJD PGK TRY".split()
)
ALIASES: dict[str, str] = {
    "RMB": "CNY",
    "NIS": "ILS",
    "STG": "GBP",
    "RM": "MYR",
    "Fr": "CHF",
    "SFr": "CHF",
    "DM": "DEM",
}

# In front of the number, spaces and full stops removed, in lower case.
SYMBOLS: dict[str, str] = {
    "$": "USD", "us$": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "cad$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN",
    "aud$": "AUD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₡": "CRC", "₱": "PHP", "₾": "GEL", "₭": "LAK", "₸": "KZT",
    "元": "CNY", "rs": "INR", "rm": "MYR", "r": "ZAR", "ps": "GBP", "y=": "JPY", "e": "EUR", "ksh": "KES",
    "sh": "shilling", "shs": "shilling", "rwf": "RWF", "frw": "RWF", "rp": "IDR", "kč": "CZK", "zł": "PLN",
    "cn¥": "CNY", "rmb": "CNY", "ir£": "IEP", "chf": "CHF", "sfr": "CHF", "kr": "kr",
}  # fmt: skip
# Letters that stand directly before digits and mean a currency.
GLUED: frozenset[str] = CODES | frozenset("R Rs RM PS e Rp Ksh KSh Sh Shs Rwf Frw RMB CHF SFr Kč kr".split())

# Nouns behind the number, singular.
NOUNS: dict[str, str] = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "sterling": "GBP", "quid": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "rupee", "shekel": "ILS", "ringgit": "MYR",
    "rand": "ZAR", "kuna": "HRK", "lira": "TRY", "peseta": "ESP", "markka": "FIM", "guilder": "NLG", "lari": "GEL",
    "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "złoty": "PLN", "forint": "HUF", "lei": "RON",
    "leu": "RON", "lev": "BGN", "leva": "BGN", "won": "KRW", "baht": "THB", "rupiah": "IDR", "dong": "VND",
    "naira": "NGN", "cedi": "GHS", "birr": "ETB", "dirham": "AED", "riyal": "SAR", "taka": "BDT", "tenge": "KZT",
    "deutschmark": "DEM", "mark": "DEM", "franc": "franc", "krone": "krone", "kroner": "krone", "krona": "SEK",
    "kronor": "SEK", "crown": "crown", "koruna": "CZK", "peso": "peso", "dinar": "dinar", "litas": "LTL",
    "real": "real", "reais": "BRL", "shilling": "shilling", "ruppee": "rupee", "kip": "LAK", "colon": "CRC",
    "escudo": "PTE", "bitcoin": "BTC", "buck": "USD", "cad": "CAD", "kwacha": "ZMW", "pula": "BWP", "quetzal": "GTQ",
    "sol": "sol", "soles": "PEN", "euros": "EUR", "greenback": "USD", "denar": "MKD", "manat": "AZN", "dram": "dram",
    "drachma": "GRD", "som": "som",
}  # fmt: skip
# Nouns that other words share too much to be read as money without a nationality before them.
ONLY_WITH_NATION = frozenset(("real", "sol", "dram", "som", "crown", "mark"))
# (nationality, noun) where the nationality decides.
NATIONS: dict[tuple[str, str], str] = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD",
    ("united states", "dollar"): "USD", ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD",
    ("new zealand", "dollar"): "NZD", ("hong kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD",
    ("singaporean", "dollar"): "SGD", ("taiwan", "dollar"): "TWD", ("fijian", "dollar"): "FJD",
    ("jamaican", "dollar"): "JMD", ("namibian", "dollar"): "NAD", ("zimbabwe", "dollar"): "ZWL",
    ("zimbabwean", "dollar"): "ZWL", ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP",
    ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG", ("irish", "pound"): "IEP",
    ("turkish", "pound"): "TRY", ("swiss", "franc"): "CHF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF",
    ("cfa", "franc"): "XOF", ("congolese", "franc"): "CDF", ("rwandan", "franc"): "RWF", ("danish", "krone"): "DKK",
    ("norwegian", "krone"): "NOK", ("danish", "crown"): "DKK", ("norwegian", "crown"): "NOK",
    ("swedish", "crown"): "SEK", ("swedish", "krona"): "SEK", ("swedish", "krone"): "SEK",
    ("icelandic", "krona"): "ISK", ("icelandic", "krone"): "ISK", ("czech", "crown"): "CZK",
    ("czech", "koruna"): "CZK", ("slovak", "koruna"): "SKK", ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS",
    ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP", ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP",
    ("uruguayan", "peso"): "UYU", ("dominican", "peso"): "DOP", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("sri lankan", "rupee"): "LKR", ("nepali", "rupee"): "NPR",
    ("nepalese", "rupee"): "NPR", ("mauritian", "rupee"): "MUR", ("indonesian", "rupiah"): "IDR",
    ("serbian", "dinar"): "RSD", ("kuwaiti", "dinar"): "KWD", ("iraqi", "dinar"): "IQD",
    ("jordanian", "dinar"): "JOD", ("algerian", "dinar"): "DZD", ("tunisian", "dinar"): "TND",
    ("bahraini", "dinar"): "BHD", ("libyan", "dinar"): "LYD", ("uae", "dirham"): "AED", ("moroccan", "dirham"): "MAD",
    ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("iranian", "rial"): "IRR", ("omani", "rial"): "OMR",
    ("turkish", "lira"): "TRY", ("italian", "lira"): "ITL", ("brazilian", "real"): "BRL", ("peruvian", "sol"): "PEN",
    ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("belarusian", "ruble"): "BYN",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS",
    ("somali", "shilling"): "SOS", ("israeli", "shekel"): "ILS", ("new israeli", "shekel"): "ILS",
    ("japanese", "yen"): "JPY", ("chinese", "yuan"): "CNY", ("korean", "won"): "KRW", ("south korean", "won"): "KRW",
    ("north korean", "won"): "KPW", ("german", "mark"): "DEM", ("armenian", "dram"): "AMD",
    ("south african", "rand"): "ZAR", ("romanian", "leu"): "RON", ("romanian", "lei"): "RON",
    ("moldovan", "leu"): "MDL", ("moldovan", "lei"): "MDL", ("bulgarian", "lev"): "BGN",
    ("ukrainian", "hryvnia"): "UAH", ("finnish", "markka"): "FIM", ("netherlands", "guilder"): "NLG",
    ("dutch", "guilder"): "NLG", ("costa rican", "colon"): "CRC", ("costa rican", "colón"): "CRC",
    ("malaysian", "ringgit"): "MYR", ("georgian", "lari"): "GEL", ("croatian", "kuna"): "HRK", ("lao", "kip"): "LAK",
    ("polish", "zloty"): "PLN", ("hungarian", "forint"): "HUF", ("ethiopian", "birr"): "ETB",
    ("nigerian", "naira"): "NGN", ("ghanaian", "cedi"): "GHS", ("thai", "baht"): "THB", ("vietnamese", "dong"): "VND",
    ("bangladeshi", "taka"): "BDT", ("spanish", "peseta"): "ESP", ("kyrgyz", "som"): "KGS",
    ("kazakh", "tenge"): "KZT", ("azerbaijani", "manat"): "AZN", ("uzbek", "som"): "UZS",
}  # fmt: skip
# Hundredths, and what they are hundredths of.
HUNDREDTHS: dict[str, str] = {
    "cent": "cent", "penny": "GBP", "pence": "GBP", "sen": "MYR", "kopek": "RUB", "kopeck": "RUB", "paisa": "INR",
    "p": "GBP", "¢": "USD", "centavo": "MXN", "us cent": "USD", "euro cent": "EUR", "pfennig": "DEM",
}  # fmt: skip
# Names that several countries share, as the readers leave them, to the codes that they can mean.
SHARED: dict[str, tuple[str, ...]] = {
    "USD": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD"),
    "krone": ("DKK", "NOK"),
    "franc": ("CHF", "XOF", "XAF", "CDF", "RWF"),
    "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "CUP", "UYU", "DOP"),
    "dinar": ("RSD", "KWD", "IQD", "JOD", "DZD", "TND", "BHD", "LYD"),
    "crown": ("CZK", "SEK", "NOK", "DKK", "ISK"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "shilling": ("KES", "UGX", "TZS"),
    "cent": ("USD", "EUR", "CAD", "AUD"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
# Words that speak of a currency's country.
COUNTRIES: dict[str, str] = {
    "USD": r"[$]|dollars?|Americans?|U\.S\.|US",
    "EUR": r"euros?|Irish|Ireland|Germany?|France|French|Ital\w+|Spain|Spanish|Dutch|Netherlands|Portug\w+",
    "CAD": r"Canad\w+|Ontario|Toronto|Alberta|Quebec|British Columbia|Manitoba|Vancouver|Winnipeg|Calgary|Edmonton",
    "AUD": r"Australians?|Australia|Sydney|Melbourne|Queensland|Canberra|New South Wales|Brisbane|Perth",
    "NZD": r"New Zealand\w*|Auckland",
    "HKD": r"Hong Kong\w*",
    "SGD": r"Singapor\w+",
    "DKK": r"DKK|Danish|Danes?|Denmark|Copenhagen",
    "NOK": r"NOK|Norw\w+|Oslo|Bergen",
    "SEK": r"SEK|Swed\w+|Stockholm|Gothenburg",
    "ISK": r"ISK|Iceland\w*|Reykjavik",
    "CZK": r"CZK|Czechs?|Prague",
    "CHF": r"CHF|Swiss|Switzerland|Zurich|Geneva|Bern",
    "XOF": r"F?CFA|Senegal\w*|Mali|Malian|Ivory Coast|Benin\w*|Togo\w*|Niger|Burkina\w*",
    "XAF": r"Cameroon\w*|Chad|Chadian|Gabon\w*|Equatorial Guinea",
    "CDF": r"Congolese|Kinshasa|Goma",
    "RWF": r"Rwanda\w*|Kigali",
    "MXN": r"Mexic\w+",
    "ARS": r"Argentin\w+|Buenos Aires",
    "CLP": r"Chile\w*|Santiago",
    "COP": r"Colombia\w*|Bogot[aá]",
    "PHP": r"Philippine\w*|Filipin\w+|Manila",
    "CUP": r"Cuban?s?|Havana",
    "UYU": r"Uruguay\w*",
    "DOP": r"Dominican\w*",
    "RSD": r"Serbi\w+|Belgrade",
    "KWD": r"Kuwait\w*",
    "IQD": r"Iraq\w*|Baghdad",
    "JOD": r"Jordan\w*|Amman",
    "DZD": r"Algeri\w+|Algiers",
    "TND": r"Tunis\w*",
    "BHD": r"Bahrain\w*",
    "LYD": r"Libya\w*|Tripoli",
    "INR": r"Indians?|India|Delhi|Mumbai",
    "PKR": r"Pakistan\w*|Karachi|Islamabad|Lahore",
    "LKR": r"Sri Lanka\w*|Colombo",
    "NPR": r"Nepal\w*|Kathmandu",
    "MUR": r"Mauriti\w+",
    "KES": r"Kenya\w*|Nairobi",
    "UGX": r"Uganda\w*|Kampala",
    "TZS": r"Tanzania\w*|Dar es Salaam",
}
