"""Countries and the adjectives made of them, under one key each."""

from __future__ import annotations

_TABLE = """
afghanistan: afghan | albania: albanian | algeria: algerian | andorra: andorran | angola: angolan
argentina: argentine argentinian | armenia: armenian | australia: australian aussie | austria: austrian
azerbaijan: azerbaijani azeri | bahrain: bahraini | bangladesh: bangladeshi | belarus: belarusian belarussian
belgium: belgian | bolivia: bolivian | bosnia: bosnian | botswana: botswanan | brazil: brazilian | britain: british uk
bulgaria: bulgarian | burundi: burundian | cambodia: cambodian | cameroon: cameroonian | canada: canadian
chad: chadian | chile: chilean | china: chinese | colombia: colombian | congo: congolese | croatia: croatian
cuba: cuban | cyprus: cypriot | czechia: czech | denmark: danish dane | ecuador: ecuadorian ecuadorean
egypt: egyptian | england: english | eritrea: eritrean | estonia: estonian | ethiopia: ethiopian | fiji: fijian
finland: finnish finn | france: french | gabon: gabonese | gambia: gambian | georgia: georgian | germany: german
ghana: ghanaian | greece: greek | guatemala: guatemalan | guinea: guinean | haiti: haitian | honduras: honduran
hungary: hungarian | iceland: icelandic icelander | india: indian | indonesia: indonesian | iran: iranian
iraq: iraqi | ireland: irish | israel: israeli | italy: italian | jamaica: jamaican | japan: japanese
jordan: jordanian | kazakhstan: kazakh | kenya: kenyan | kosovo: kosovar kosovan | kuwait: kuwaiti
kyrgyzstan: kyrgyz | laos: laotian lao | latvia: latvian | lebanon: lebanese | liberia: liberian | libya: libyan
lithuania: lithuanian | luxembourg: luxembourgish | malaysia: malaysian | mali: malian | malta: maltese
mexico: mexican | moldova: moldovan | mongolia: mongolian | montenegro: montenegrin | morocco: moroccan
mozambique: mozambican | myanmar: burmese | namibia: namibian | nepal: nepali nepalese | netherlands: dutch
nicaragua: nicaraguan | niger: nigerien | nigeria: nigerian | norway: norwegian | oman: omani | pakistan: pakistani
palestine: palestinian | panama: panamanian | paraguay: paraguayan | peru: peruvian | philippines: philippine filipino
poland: polish pole | portugal: portuguese | qatar: qatari | romania: romanian | russia: russian | rwanda: rwandan
scotland: scottish scot scots | senegal: senegalese | serbia: serbian serb | singapore: singaporean | slovakia: slovak
slovenia: slovenian slovene | somalia: somali | spain: spanish | sudan: sudanese | sweden: swedish swede
switzerland: swiss | syria: syrian | taiwan: taiwanese | tajikistan: tajik | tanzania: tanzanian | thailand: thai
tunisia: tunisian | turkey: turkish turkiye | uganda: ugandan | ukraine: ukrainian | uruguay: uruguayan
uzbekistan: uzbek | venezuela: venezuelan | vietnam: vietnamese | wales: welsh | yemen: yemeni | zambia: zambian
zimbabwe: zimbabwean | kiribati: | tuvalu: | samoa: samoan | tonga: tongan | vanuatu: | nauru: | togo: togolese
benin: beninese | cuba: cuban | barbados: barbadian | malawi: malawian | greenland: greenlandic
united states: american us usa america | united kingdom: | new zealand: | south africa: | south korea: | north korea:
saudi arabia: saudi | sri lanka: | costa rica: | el salvador: | dominican republic: dominican | ivory coast: ivorian
burkina faso: burkinabe | sierra leone: | european union: eu
"""
COUNTRIES: dict[str, str] = {}
ADJECTIVES: dict[str, str] = {}
for _row in _TABLE.replace("\n", " | ").split("|"):
    if ":" in _row:
        _country, _, _words = _row.partition(":")
        COUNTRIES[_country.strip()] = _country.strip()
        for _word in _words.split():
            ADJECTIVES[_word] = _country.strip()


_OF_TWO_WORDS: dict[str, str] = {
    "sierra leonean": "sierra leone", "south african": "south africa", "south korean": "south korea",
    "north korean": "north korea", "sri lankan": "sri lanka", "costa rican": "costa rica",
    "new zealander": "new zealand", "saudi arabian": "saudi arabia",
}  # fmt: skip


def people_of(name: str) -> str | None:
    """The country that a key names, or whose people it names ("liberia", "liberians", "swede"); None for any other."""
    single = name.removesuffix("s") if len(name) > 4 else name
    return next((c for n in (name, single) if (c := country(n) or _OF_TWO_WORDS.get(n))), None)


def country(name: str) -> str | None:
    """The country that a key names ("lithuanian", "lithuania"), None for any other word."""
    return COUNTRIES.get(name) or ADJECTIVES.get(name)
