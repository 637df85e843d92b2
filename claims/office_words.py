"""Words that offices are made of: heads, what may stand before them, and the names that mean the same."""

from __future__ import annotations

from claims.disciplines import PRACTITIONERS, SCHOLARS, SUBJECTS, TEACHERS

# Offices and parts by the field that they belong to.  Two different ones of a field exclude each other,
# unless ALLIED or GENERAL says otherwise.
FIELDS: dict[str, tuple[str, ...]] = {
    "government": (
        "minister", "prime minister", "president", "vice president", "governor", "lieutenant governor", "mayor",
        "prefect", "secretary", "undersecretary", "permanent secretary", "secretary of state", "chancellor", "king",
        "queen", "emperor", "speaker", "ambassador", "consul", "envoy", "attorney general", "chief of staff",
        "press secretary", "city manager", "town clerk", "treasurer", "commissioner", "first minister",
        "national security adviser", "senator", "councillor", "home secretary", "foreign secretary",
    ),
    "management": (
        "chief executive", "director general", "chief statistician", "chief financial officer",
        "chief operating officer", "chief technology officer",
        "chief information officer", "chief information security officer", "chief risk officer", "chief legal officer",
        "chief scientific officer", "chief medical officer", "chief marketing officer", "chief commercial officer",
        "chief people officer", "chief product officer", "chief scientist", "chief economist", "chief engineer",
        "chief curator", "chief nurse", "chief actuary", "chief strategist", "chief investment officer", "chair",
        "president", "vice president", "managing director", "general manager", "director", "medical director",
        "artistic director", "managing editor", "editor", "general secretary", "secretary", "treasurer", "governor",
        "principal", "vice-chancellor", "chancellor", "provost", "dean", "rector", "head teacher", "curator",
        "conservator", "manager", "plant manager", "project manager", "site manager", "spokesperson", "comptroller",
        "auditor", "general counsel", "superintendent", "consultant", "commissioner", "harbor master", "bishop",
        "archbishop", "shop steward", "trustee", "night manager", "duty manager", "administrator", "registrar",
        "ombudsman", "inspector", "librarian", "archivist", "foreman", "supervisor", "coordinator",
    ),
    "safety": (
        "sheriff", "police chief", "fire chief", "emergency manager", "coroner", "medical examiner", "deputy",
        "incident commander", "district attorney", "state attorney", "attorney general", "marshal", "fire marshal",
        "chief constable", "superintendent", "inspector", "detective", "sergeant", "lieutenant", "harbor master",
        "warden", "ranger", "paramedic", "firefighter", "police officer", "rescue chief", "fire commissioner",
        "police commissioner", "detective inspector", "detective sergeant", "chief inspector", "lifeguard",
    ),
    "ship": (
        "captain", "first mate", "second mate", "chief mate", "first officer", "second officer", "chief engineer",
        "co-pilot", "pilot", "helmsman", "lookout", "deckhand", "engineer", "steward", "navigator", "driver",
        "conductor", "signaller", "dispatcher", "guard", "flight attendant", "purser",
    ),
    "court": (
        "judge", "high court judge", "circuit judge", "district judge", "chief justice", "supreme court judge",
        "appeal judge", "prosecutor", "defense lawyer", "defendant", "plaintiff", "witness", "juror", "foreman",
        "magistrate", "solicitor", "clerk", "coroner", "attorney general", "claimant", "victim", "suspect",
        "co-defendant", "recorder",
    ),
    "sport": (
        "coach", "head coach", "assistant coach", "manager", "captain", "goalkeeper", "striker", "defender",
        "midfielder", "winger", "forward", "referee", "umpire", "race director", "sporting director", "runner-up",
        "winner", "quarterback", "pitcher", "batter", "bowler", "jockey", "trainer", "goalscorer", "champion",
    ),
    "stage": (
        "director", "producer", "screenwriter", "actor", "editor", "cinematographer", "composer", "conductor",
        "choreographer", "playwright", "novelist", "poet", "curator", "designer", "soloist", "singer", "painter",
        "sculptor", "photographer", "librettist", "presenter", "illustrator", "translator", "critic",
    ),
    "trade": (
        "nurse", "surgeon", "physiotherapist", "teacher", "farmer", "fisherman", "carpenter", "plumber", "baker",
        "accountant", "dentist", "pharmacist", "vet", "midwife", "electrician", "miner", "butcher", "hairdresser",
        "bus driver", "taxi driver", "truck driver", "pilot", "student", "soldier", "priest", "pastor", "journalist",
        "mechanic", "shopkeeper", "cleaner", "porter", "welder", "technician", "banker", "librarian", "auctioneer",
        "shepherd", "beekeeper", "gardener", "forester", "gamekeeper", "cook", "waiter", "bartender", "barber",
        "tailor", "blacksmith", "locksmith", "bricklayer", "postman", "cashier", *PRACTITIONERS.values(),
    ),
}  # fmt: skip

# Words that say little more than that somebody is in charge, or known: they agree with any office.
GENERAL = frozenset(
    """boss head chief leader official officer founder co-founder owner member expert executive businessman
    businesswoman entrepreneur politician lawmaker deputy activist campaigner figure man woman resident local
    neighbor colleague author researcher scientist scholar professor academic lecturer lawyer doctor veteran
    host guest correspondent reporter representative delegate adviser consultant candidate nominee politician
    spokesperson partner analyst supporter opponent critic star aide assistant staffer worker employee volunteer
    organizer coordinator specialist commander general colonel major admiral brigadier marshal sir dame lord
    lady baron baroness prince princess duke mp republican democrat king queen survivor passenger patient
    boyfriend girlfriend husband wife brother sister mother father son daughter uncle aunt widow widower customer
    cousin grandfather grandmother niece nephew neighbour pensioner shopper visitor tourist reader islander
    villager trader protester demonstrator prisoner inmate hiker climber runner swimmer rider cyclist walker
    motorist commuter spectator fan astronaut cosmonaut explorer investor billionaire
    financier publisher landlord tenant diver sailor defector hacker informant detainee hostage gunman shooter
    attacker bomber assailant perpetrator broadcaster comedian rapper musician artist writer author chef athlete
    sprinter skier boxer golfer gymnast footballer
    player father-in-law ex-husband ex-wife schoolgirl schoolboy teenager mum dad""".split()
)

# Several offices that one person may well hold at once, though of one field.
ALLIED: tuple[frozenset[str], ...] = tuple(
    frozenset(group)
    for group in (
        ("chief executive", "president", "managing director", "general manager"),
        ("chief executive", "managing director", "director", "general manager", "manager"),
        ("principal", "vice-chancellor", "rector", "president", "chancellor", "provost"),
        ("general manager", "manager", "director", "plant manager", "site manager", "project manager"),
        ("president", "chair"), ("speaker", "senator"), ("speaker", "councillor"), ("mayor", "councillor"),
        ("minister", "senator"), ("minister", "councillor"), ("president", "general"), ("captain", "pilot"),
        ("director", "screenwriter", "actor"), ("producer", "screenwriter", "actor"), ("composer", "conductor"),
        ("captain", "goalkeeper", "striker", "defender", "midfielder", "winger", "forward", "goalscorer", "champion"),
        ("winner", "champion"), ("witness", "victim"), ("suspect", "defendant", "co-defendant"), ("chair", "trustee"),
        ("coach", "head coach", "manager", "trainer"), ("consultant", "surgeon"), ("driver", "bus driver"),
        ("novelist", "poet", "playwright", "screenwriter", "translator"), ("consultant", "dean"), ("editor", "critic"),
        ("engineer", "chief engineer"), ("engineer", "geologist"), ("prosecutor", "district attorney"),
        ("prosecutor", "state attorney"), ("secretary", "minister"), ("prosecutor", "attorney general"),
        ("chief economist", "economist"), ("chief scientist", "geologist"), ("commissioner", "police commissioner"),
        ("incident commander", "fire chief"), ("rescue chief", "fire chief"), ("student", "volunteer"),
        ("harbor master", "captain"), ("singer", "composer"), ("singer", "soloist"), ("painter", "sculptor"),
        ("curator", "director"), ("sergeant", "police officer"), ("inspector", "police officer"),
        ("detective", "detective inspector", "police officer", "detective sergeant", "sergeant", "inspector"),
        ("lieutenant", "police officer"), ("chief inspector", "police officer"),
        ("superintendent", "police officer", "detective superintendent"),
        ("marshal", "general"), ("inspector", "chief inspector"), ("director general", "director", "chief executive"),
        ("farmer", "shepherd"), ("farmer", "beekeeper"), ("farmer", "gardener"), ("gardener", "beekeeper"),
        ("forester", "gamekeeper"),
        ("biologist", "zoologist", "botanist", "ecologist", "oceanographer", "microbiologist", "biochemist",
         "virologist", "immunologist", "epidemiologist", "toxicologist"),
        ("geologist", "geophysicist", "volcanologist", "seismologist", "glaciologist", "hydrologist", "geographer",
         "meteorologist", "climatologist", "oceanographer"),
        ("physicist", "astronomer", "astrophysicist", "geophysicist", "meteorologist", "climatologist", "engineer"),
        ("chemist", "biochemist", "pharmacist", "toxicologist", "biologist"), ("economist", "statistician", "banker"),
        ("mathematician", "statistician", "physicist", "engineer", "epidemiologist"), ("chemist", "engineer"),
        ("economist", "sociologist", "psychologist", "anthropologist", "criminologist", "geographer"),
        ("ecologist", "geographer", "climatologist"), ("oncologist", "immunologist"), ("linguist", "anthropologist"),
        ("surgeon", "neurologist", "cardiologist", "oncologist"),
        ("psychologist", "psychiatrist", "neurologist"), ("historian", "archaeologist", "theologian", "philosopher"),
        ("anthropologist", "sociologist", "criminologist", "archaeologist"), ("science teacher", "chemistry teacher"),
        ("science teacher", "physics teacher"), ("science teacher", "biology teacher"),
        ("mathematics teacher", "physics teacher"), ("cook", "baker", "waiter"),
    )
)  # fmt: skip

# An office under one name for all: what is printed (lower case, American spelling) to what it is.
SAME: dict[str, str] = {
    "ceo": "chief executive", "chief executive officer": "chief executive", "chief exec": "chief executive",
    "cfo": "chief financial officer", "finance chief": "chief financial officer",
    "finance director": "chief financial officer", "financial director": "chief financial officer",
    "coo": "chief operating officer", "chief operations officer": "chief operating officer",
    "operations chief": "chief operating officer", "operating chief": "chief operating officer",
    "cto": "chief technology officer", "chief technical officer": "chief technology officer",
    "technology chief": "chief technology officer", "cio": "chief information officer",
    "ciso": "chief information security officer", "security chief": "chief information security officer",
    "cmo": "chief marketing officer", "general counsel": "chief legal officer",
    "md": "managing director", "managing director": "managing director", "chief scientific officer": "chief scientist",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "board chairman": "chair",
    "board chair": "chair", "chief curator": "chief curator", "head curator": "chief curator",
    "senior curator": "chief curator", "secretary general": "general secretary",
    "premier": "prime minister", "pm": "prime minister", "burgomaster": "mayor", "mayoress": "mayor",
    "lord mayor": "mayor", "spokesman": "spokesperson", "spokeswoman": "spokesperson", "gov": "governor",
    "state epidemiologist": "chief epidemiologist", "apiarist": "beekeeper",
    "councilor": "councillor", "councilman": "councillor", "councilwoman": "councillor",
    "alderman": "councillor", "alderwoman": "councillor",
    "police boss": "police chief", "fire boss": "fire chief", "government statistician": "chief statistician",
    "sen": "senator",
    "foreign secretary": "foreign minister", "home secretary": "interior minister",
    "home minister": "interior minister",
    "chancellor of the exchequer": "finance minister", "treasury minister": "finance minister",
    "skipper": "captain", "master": "captain", "ship's master": "captain", "helms": "helmsman", "copilot": "co-pilot",
    "first officer": "first mate", "chief mate": "first mate", "chief officer": "first mate",
    "second officer": "second mate", "train driver": "driver", "engine driver": "driver",
    "chief of police": "police chief", "chief of the fire department": "fire chief",
    "state's attorney": "state attorney",
    "da": "district attorney", "defence counsel": "defense lawyer", "defense counsel": "defense lawyer",
    "defense attorney": "defense lawyer", "defense barrister": "defense lawyer", "public prosecutor": "prosecutor",
    "justice": "high court judge", "high court judge": "high court judge", "rescue head": "rescue chief",
    "head of rescue": "rescue chief", "rescue leader": "rescue chief", "head of the rescue": "rescue chief",
    "team captain": "captain", "actress": "actor", "headteacher": "head teacher", "headmaster": "head teacher",
    "headmistress": "head teacher", "school principal": "principal", "vice chancellor": "vice-chancellor",
    "harbormaster": "harbor master",
    "filmmaker": "director", "film director": "director", "film producer": "producer", "schoolteacher": "teacher",
    "fire captain": "captain", "emergency management director": "emergency manager",
    "emergency coordinator": "emergency manager", "emergency services manager": "emergency manager",
    "goalie": "goalkeeper", "keeper": "goalkeeper", "head of state": "president", "gm": "general manager",
    "vp": "vice president", "lead researcher": "lead author", "crayfisherman": "fisherman", "trucker": "truck driver",
    "lorry driver": "truck driver", "barrister": "lawyer", "attorney": "lawyer", "advocate": "lawyer",
    "physician": "doctor", "medic": "doctor", "gp": "doctor", "mpv": "mp", "parliamentarian": "mp",
    "cop": "police officer", "policeman": "police officer", "policewoman": "police officer",
    "constable": "police officer",
    "fireman": "firefighter", "co-founder": "founder", "cofounder": "founder", "proprietor": "owner",
    "second-in-command": "deputy head", "number two": "deputy head", "kingpin": "leader", "ringleader": "leader",
    "frontman": "singer", "matron": "chief nurse", "head nurse": "chief nurse", "nursing director": "chief nurse",
    "director of nursing": "chief nurse", "medical superintendent": "medical director",
    "director of medicine": "medical director", "clinical director": "medical director",
    "editor in chief": "editor", "editor-in-chief": "editor", "chief editor": "editor",
    "incident leader": "incident commander",
}  # fmt: skip

_DEPARTMENTS = {
    "information technology": "chief information officer", "it": "chief information officer",
    "ict": "chief information officer", "finance": "chief financial officer",
    "human resources": "chief people officer", "hr": "chief people officer", "personnel": "chief people officer",
    "operations": "chief operating officer", "marketing": "chief marketing officer",
    "nursing": "chief nurse", 
}  # fmt: skip
SAME |= {
    f"{head} of {field}": office for field, office in _DEPARTMENTS.items() for head in ("head", "director", "chief")
}
SAME |= {f"{field} {head}": office for field, office in _DEPARTMENTS.items() for head in ("chief", "director", "head")}

SAME |= SCHOLARS | TEACHERS

# What a ministry is for, under one name for all.
PORTFOLIOS: dict[str, str] = {
    "national defense": "defense", "war": "defense", "armed forces": "defense", "foreign affairs": "foreign",
    "external affairs": "foreign", "external relations": "foreign", "foreign relations": "foreign",
    "home affairs": "interior", "internal affairs": "interior", "the interior": "interior", "home": "interior",
    "public security": "security", "economic affairs": "economy", "economics": "economy", "the economy": "economy",
    "economic": "economy", "finances": "finance", "treasury": "finance", "fishery": "fisheries",
    "fishing": "fisheries", "fishery resources": "fisheries", "labour": "labor", "employment": "labor",
    "work": "labor", "the environment": "environment", "environmental": "environment", "public health": "health",
    "mining": "mines", "energy and mines": "mines", "mines and energy": "mines", "schools": "education",
    "farming": "agriculture", "food and agriculture": "agriculture", "transportation": "transport",
    "trade and industry":
    "trade", "commerce": "trade", "international trade": "trade", "tourist": "tourism", "cultural": "culture", "sports":
    "sport", "science and technology": "science", "legal affairs": "justice", "development cooperation": "development",
    "international development": "development", "overseas development": "development",
    "local government": "communities",
}  # fmt: skip

# The last word of an office.  Anything in FIELDS and SAME counts as well.
HEADS = frozenset(
    """minister secretary president chairman chairwoman chairperson chair director governor mayor chief officer
    commissioner head leader captain coach manager judge sheriff spokesman spokeswoman spokesperson professor
    editor prosecutor attorney lawyer premier chancellor ambassador senator councillor commander engineer owner founder
    curator economist scientist executive boss inspector detective constable coordinator
    treasurer dean statistician alderman alderwoman principal rector bishop archbishop producer""".split()
)

# What may stand before the head and belongs to the office.
BEFORE = frozenset(
    """deputy vice vice- assistant associate chief senior general first second third lead managing executive
    acting interim prime foreign finance financial interior home defense justice health education labor economy
    economic environment agriculture transport energy mines mining fisheries trade industry culture tourism
    development science technology technical information security operating operations operational marketing
    commercial legal risk medical clinical artistic creative musical music sporting technical race fire police rescue
    emergency incident harbor port press public district state attorney national international overseas regional
    provincial county city town municipal federal permanent private night duty plant site project program
    communications media human resources people investment nursing jury team club union board committee council court
    high supreme appeal circuit crown defence film movie stage orchestra choir school hospital museum gallery bank
    central reserve branch mission operations research laboratory lab climate housing planning sports youth
    women veterans immigration migration trade treasury budget planning water digital social welfare family
    communities infrastructure works consumer competition data privacy protection watchdog regulator
    electoral election returning campaign opposition party parliamentary majority minority house senate
    assembly news managing consultant retired trainee junior shift factory store branch lord lady mine
    ship ferry bus train special it ict hr taxi truck lorry tram co- secretary employment climate equality integration
    religious affairs faith lands land forestry forests maritime shipping space aviation gym drama""".split()
) | {
    subject for subject in SUBJECTS if " " not in subject and subject not in {"english", "french", "spanish", "german"}
}

# Words that say when an office was or will be held.
TENURES: dict[str, str] = {
    "former": "former", "ex": "former", "ex-": "former", "late": "former", "retired": "former", "past": "former",
    "previous": "former", "then": "former", "then-": "former", "onetime": "former", "one-time": "former",
    "outgoing": "current", "ousted": "former", "sacked": "former", "fired": "former", "emeritus": "former",
    "erstwhile": "former", "acting": "acting", "interim": "acting", "caretaker": "acting", "stand-in": "acting",
    "incoming": "designate", "designate": "designate", "elect": "designate", "future": "designate",
    "next": "designate", "new": "current",
}  # fmt: skip

# Offices that only one person of a body, a place or an enterprise holds at a time.
# What somebody may be said to lead, chair or run without "who".
LED = frozenset(
    """expedition union team agency company firm group delegation mission inquiry investigation commission committee
    council party government ministry department unit campaign project study trial dig museum hospital school university
    bank federation association foundation institute operation orchestra""".split()
)
SINGLE_HEADS = frozenset(
    """minister prefect mayor governor sheriff coroner treasurer president chair captain principal
    rector vice-chancellor chancellor premier king queen pope speaker bishop archbishop""".split()
)
SINGLE = frozenset(
    """chief executive|chief financial officer|chief operating officer|chief engineer|manager|
    chief technology officer|medical director|chief information security officer|chief information officer|
    managing director|director general|general manager|artistic director|police chief|fire chief|emergency manager|
    incident commander|rescue chief|general secretary|permanent secretary|chief economist|chief scientist|
    chief curator|chief nurse|chief medical officer|chief justice|attorney general|district attorney|head coach|
    race director|sporting director|first mate|harbor master|harbor director|special envoy|chief statistician|
    special representative|chief constable|director|head|
    leader|winner|judge|coach|head teacher|project manager|plant manager|site manager|editor|conductor|commander|
    lieutenant governor|chief of staff|national security adviser|police commissioner|fire commissioner|
    fire marshal|first minister|opposition leader|auctioneer|scorer of the winner""".replace("\n    ", "").split("|")
)

HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother hon cde comrade
    bab madam madame monsieur herr frau don dona señor señora shri smt sheikh imam rabbi pastor
    baron baroness prince princess saint captain capt general gen colonel col major maj lieutenant lt sergeant sgt
    corporal cpl private pvt admiral adm commander cmdr brigadier inspector insp detective det constable
    superintendent supt officer justice judge honour honor excellency""".split()
)
