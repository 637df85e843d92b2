"""Names and symbols of units and currencies, as tables."""

from __future__ import annotations

from decimal import Decimal

# ISO 4217 codes that are read as codes in capitals ("EUR50m", "110 JPY").
CODES: frozenset[str] = frozenset(
    "USD EUR GBP JPY CNY AUD INR CAD NZD HKD SGD CHF ILS MYR DKK ZAR HRK TRY MXN GEL LAK LKR CRC SEK NOK ISK PLN CZK "
    "HUF RON BGN RUB UAH KRW TWD THB IDR PHP VND BRL ARS CLP COP PEN UYU EGP NGN KES GHS ETB TZS UGX MAD TND DZD SAR "
    "AED QAR KWD BHD OMR JOD IQD IRR PKR BDT NPR KZT UZS AZN AMD BYN MDL RSD MKD ALL BAM RMB VEF VES BOB PYG DOP GTQ "
    "XOF XAF BWP NAD ZMW MZN MGA MUR FJD PGK".split()
)
# Letters that stand directly before digits and mean a currency.
GLUED: frozenset[str] = CODES | frozenset(("R", "Rs", "RM", "PS", "e", "kr", "Rp", "Kč", "Ksh", "KSh", "Sh", "N", "x", "X"))
