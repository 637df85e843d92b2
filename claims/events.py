"""The events that news reports as having happened or not: words for either answer, as plain data."""

from __future__ import annotations

from claims.event import Event
from claims.states import STATES

_OFFENCE = (
    "charge|count|allegation|accusation|wrongdoing|conspiracy|murder|fraud|theft|assault|rape|manslaughter|offence|"
    "offense|everything|guilt|bribery|corruption|arson|robbery|burglary|involvement|act|deed|crime|killing|laundering|perjury"
)
_ONGOING = (
    "operation|war|search|siege|crisis|outbreak|epidemic|pandemic|emergency|talk|negotiation|protest|blockade|drought|"
    "standoff|inquiry|investigation|rescue|hunt|occupation|fighting|conflict|dispute|shortage|uprising|mutiny|hostage"
)
_HOLDERS = (
    "governor|minister|mayor|manager|coach|chief|director|executive|boss|president|chairman|chairwoman|chair|head|"
    "officer|commissioner|judge|editor|captain|teacher|principal|headteacher|doctor|surgeon|nurse|secretary|ambassador|"
    "person|warden|superintendent|official|employee|guard|rector|dean|professor|treasurer|driver|pilot"
)
_JOBS = "job|post|position|staff|workforce|worker|employee"
_BUILT = "church|chapel|house|building|barn|cottage|mill|village|warehouse|temple|mosque"
_STAFF = "manager|coach|chief|director|executive|boss|minister|editor|captain"
_FLAW = (
    "defect|fault|danger|risk|crack|bearing|leak|rust|damage|problem|condition|safety|weakness|corrosion|threat|flaw"
)
_ALARM = "siren|alarm|bell|detector|klaxon|buzzer|sensor"
_ORDER = "order|ban|curfew|restriction|sanction|embargo|lockdown|quarantine|moratorium|blockade|siege|alert|warning"
_PAPER = "notice|notification|instrument|document|application|complaint|petition|appeal|letter|request|claim|papers"

EVENTS: tuple[Event, ...] = (
    *STATES,
    Event(
        "open", "whether {} is open",
        "open/A, open/V, reopen, reopening, accessible, passable, usable, unlock, unblock",
        "close/V, close/A, closed, closure, shut/V, shut/A, shutdown, shutter, block/V, blocked, impassable,"
        " cut off, remain cut, seal off, cordon off,"
        " lock/V, off-limits, inaccessible, unusable, barricade",
    ),
    Event(
        "go ahead", "whether {} goes ahead",
        "go ahead, proceed, press ahead, push ahead, continue, keep go|run|operate, resume,"
        " complete as plan|schedule, as plan, on track, on schedule, stay in place, reinstate,"
        " win reprieve, keep operate, buyback live, unchanged, retain",
        "suspend, suspension, halt, order stop, stop/V@work|operation|production|service|flight|construction|sale|"
        "project|"
        "search|race|match|drilling|mining|trial|hearing|payment, pause, cancel, cancellation, scrap, drop@charge|"
        "case|plan|claim|bid|lawsuit|"
        "proceeding|project|prosecution, abandon, shelve, axe, call off, withdraw@charge|proceeding|case|bill|law|"
        "offer|"
        "bid|plan|guidance|complaint, discontinue, terminate, termination, abolish, abolition, fall away, on hold,"
        " pull plug, write off@mission|project|plan|programme,"
        " kill@"
        "plan|project|pool|bill|council|programme|program, freeze/V, postpone, postponement, defer, put off, ditch/V,"
        " break off, phase out, defunct, revoke, rescind, repeal, annul, overturn, quash, void",
    ),
    Event("begin", "whether {} has begun", "begin, start, commence, launch, kick off, get under way, be under way,"
          " break ground, set off, embark, inaugurate, take up work"),
    Event("complete", "whether {} is finished", "complete, finish, conclude, finalise, finalize, wrap up, completion",
          "unfinished, incomplete"),
    Event(
        "leak", "whether anything leaked",
        "leak, leakage, spill, spillage, seep, run out into, escape@gas|oil|diesel|fuel|chemical|liquid|water|vapour|"
        "vapor|ammonia|chlorine|radiation, pollute, pollution, discharge@oil|sewage|waste|water|fuel, slick,"
        " diesel in sea|water, oil in sea|water|river, fuel in sea|water", "leak-free, watertight", True,
    ),
    Event(
        "fail", "whether {} failed",
        "die@generator|engine|motor|battery|pump, cut out@generator|engine|motor|pump, stall/V@engine|motor,"
        " fail/V@generator|dam|wall|structure|bridge|levee|dyke|dike|roof|valve|engine|"
        "parachute|brake|system|pump|tank|pipe|"
        "embankment|barrier|cable|building|reactor|stage|rocket|motor|weld|beam|pillar|tower|reservoir, give way,"
        " burst,"
        " breach/N, breach/V@dam|wall|levee|dyke|dike|embankment|hull|tank, collapse, rupture, crumble, cave in,"
        " fall in, fall down, buckle, topple, malfunction, break down, break/V@dam|wall|levee|rail|axle|bridge|hull",
        "hold/V@dam|wall|structure|levee|dyke|dike|embankment|bridge|roof|defence|defense|barrier|line, withstand,"
        " stand firm, remain standing, remain intact, stay intact, function normally, hold firm, hold out,"
        " run without fault|problem|hitch|trouble,"
        " work without fault|problem|hitch|trouble, start up",
    ),
    Event(
        "destroy", "whether {} was destroyed",
        "burn down, burn, destroy, lose/V@>" + _BUILT + ","
        " gut, raze, reduce to ash|rubble|chimney, ravage, devastate, wreck, flatten,"
        " damage, go up in flame, engulf, level/V@>town|city|village|building|house|block|district|forest,"
        " crack/N, crack/V, demolish, demolition, tear down, pull down, consume by, obliterate",
        "spare/V, spar/V, unscathed, without scratch, intact, undamaged, untouched, unharmed,"
        " escape damage, survive fire|flame|"
        "blast, untouched,"
        "still stand, preserve",
    ),
    Event("sink", "whether {} sank", "sink/V, capsize, founder/V, go down, keel over", "afloat, refloat, seaworthy"),
    Event("crash", "whether {} crashed", "crash, ditch/V, plunge into, smash into, collide, collision", "land safely,"
          " land safe, touch down, narrowly miss, avert collision"),
    Event(
        "die", "whether {} died",
        "die, dead, perish, kill/V, succumb, lose life, claim life, drown, pass away, fatality, murder, take life",
        "survive, alive, survivor, pull through",
    ),
    Event("injure", "whether {} was hurt", "injure, injury, injured, hurt, wound, wounded, maim",
          "unhurt, unharmed, uninjured, unscathed, escape injury, walk away"),
    Event(
        "arrest", "whether {} was arrested",
        "arrest, detain, detention, take into custody, in custody, apprehend, nab, round up,"
        " capture/V@man|men|suspect|gunman|gunmen|"
        "fugitive|killer|leader|escapee|inmate|prisoner|pilot|person, remand,"
        " behind bars, place under arrest", "at large, on run,"
        " search for@him|her|suspect|gunman|driver|attacker|killer, hunt for@him|her|suspect|gunman|driver|"
        "attacker|killer, fugitive, evade capture|arrest, remain free",
    ),
    Event("release", "whether {} was released", "release/V@hostage|prisoner|suspect|man|woman|captive|detainee|bail|"
          "patient|defendant, free/V, set free, let go, discharge@patient|hospital, walk free",
          "remain in custody, hold captive, hold hostage, still hold, remain in hospital, still in hospital"),
    Event("charge", "whether {} was charged", "charge with, indict, indictment, press charge, bring charge, prosecute,"
          " prosecution of", "drop charge, without charge, clear of wrongdoing"),
    Event(
        "plead", "whether {} admitted guilt",
        "plead guilty, guilty plea, plea to guilty, plea of guilty, confess, confession,"
        " admit@" + _OFFENCE + ", acknowledge@" + _OFFENCE + ", admit|acknowledge break law",
        "plead not guilty, not guilty plea, plea of not guilty, deny@" + _OFFENCE + ", protest innocence,"
        " maintain innocence, insist innocent, contest@" + _OFFENCE,
    ),
    Event(
        "convict", "whether {} was convicted",
        "find guilty, convict, conviction, guilty verdict, find liable, verdict of guilty",
        "acquit, acquittal, find not guilty, not guilty verdict, clear of, walk free, exonerate, exoneration,"
        " hung jury, mistrial, adjourn@trial|court|case|hearing|judge, without agree, fail reach verdict, retrial,"
        " discharge@jury|juror, case collapse, trial collapse, await verdict, without verdict",
    ),
    Event("sentence", "whether {} was sentenced to prison", "jail/V, imprison, sentence to, send to prison",
          "spare jail|prison, suspended sentence, avoid jail|prison, community service, walk free"),
    Event("appeal", "whether {} appeals", "appeal/V, lodge appeal, file appeal, appeal against, challenge ruling|"
          "verdict|decision", "waive appeal, accept verdict|ruling|sentence"),
    Event(
        "approve", "whether {} is approved",
        "approve, approval, pass/V@bill|law|act|motion|budget|resolution|measure|reform|amendment|plan|withdrawal|"
        "parliament|"
        "assembly|senate|lawmaker|council|house, adopt@law|bill|resolution|budget|plan|rule|treaty|measure,"
        " adoption of,"
        " ratify, ratification, endorse, green light, give go-ahead, give nod, give blessing, give consent, authorise,"
        " authorize, authorisation, authorization,"
        " clear/V@takeover|merger|deal|acquisition|purchase|sale|plan|bid,"
        " sign into law, sign off, clear hurdle, wave through,"
        " rubber-stamp,"
        " give permission, grant permission, grant licence, grant license, greenlight, be law, become law, get law,"
        " enact",
        "reject, rejection, veto, turn down, vote down, throw out, strike down, knock back, refuse permission,"
        " deny permission, defeat@bill|motion|plan|amendment, unapproved, withhold consent|approval",
        pending="undecided, decide only, decide later, await approval|decision|permission|authorisation,"
        " file for approval, seek approval|permission|authorisation, apply for approval|permission|authorisation|"
        "licence|license, application for approval|permission|authorisation, pending approval, subject to approval,"
        " submit for approval",
    ),
    Event("agree", "whether there is a deal", "reach agreement, reach deal, strike deal,"
    " deal|agreement|accord|truce reach|strike|sign|clinch|seal, sign deal|agreement|contract|"
          "treaty|accord, agree deal, settle/V@dispute|strike|case|lawsuit|claim, seal deal, conclude agreement|deal,"
          " clinch deal, shake hand", "break down@talk|negotiation, talk collapse, deadlock, stalemate, impasse,"
          " without agreement|deal, walk away from, fail to agree, fall through"),
    Event("strike", "whether {} is on strike", "go on strike, down tool, walk off, be on strike, stay out, walkout",
          "return to work, back to work, end strike, report for duty, return to post"),
    Event(
        "pay", "whether {} paid",
        "pay/V, payment, cough up, pay out, pay up, transfer/V@bitcoin|btc|ransom|money|cryptocurrency|sum,"
        " settlement of, hand over@money|cash|ransom|sum, reimburse",
        "refuse pay, not a cent, not a penny, unpaid, withhold, default on, non-payment",
    ),
    Event("refund", "whether there are refunds", "refund, money back, reimburse, reimbursement, full refund",
          "non-refundable, without refund", True),
    Event(
        "recover", "whether {} was recovered",
        "recover, recovery of, retrieve, retrieval, salvage, lift aboard, get back, turn up, track down, splash down,"
        " come down under, hand back, winch aboard, locate",
        "lose/V@stage|booster|rocket|aircraft|ship|vessel|painting|work|body|wreck|cargo|container|satellite|contact,"
        " lost/A, missing, empty-handed, unaccounted, vanish, disappear, irretrievable, whereabouts unknown",
    ),
    Event("lift", "whether {} was lifted out", "lift/V, hoist, winch, raise/V@boat|ship|wreck|hull|vessel|submarine|"
          "plane|aircraft|car|statue|body|train|it, bring up, bring out of, bring to surface, bring ashore, haul out,"
          " quit@lake|sea|river|bed, dredge up, raise@boat",
          "remain on bed|bottom|seabed|floor, lie on bed|bottom|seabed|floor, stay on bed|bottom|seabed|floor,"
          " remain underwater, still on bed|bottom|seabed|floor"),
    Event("home", "whether people are back home", "return home, go home, go back home, allow home|back, move back,"
          " lift@evacuation, let back, back home, return to home|house, back in home|house, end evacuation", "keep from"
          " home, away from home, remain evacuate, remain displace, still evacuate, still displace, shelter in", True),
    Event("lift order", "whether {} still holds", "remain in force|effect|place, still in force|effect|place, impose@"
          + _ORDER + ", extend@" + _ORDER, "lift/V@" + _ORDER + ", lifting of, ease@" + _ORDER + ", expire"),
    Event(
        "affect", "whether {} was affected",
        "affect, infect, infected, infection in, contaminate, contamination, test positive, compromise/V, expose@datum|"
        "data|record|patient|worker|file, hit by, carry bug|virus|bacterium, contract@virus|disease|infection,"
        " fall ill",
        "unaffected, free of, uninfected, test negative, clear of, escape@infection|virus|outbreak, uncontaminated",
    ),
    Event("buy", "whether {} was bought", "buy, purchase, acquire, acquisition, own/V, complete purchase, take over@"
          "company|firm|rival|stake|business, takeover of, procure, snap up"),
    Event("sell", "whether {} was sold", "sell, sale of, auction, offload, divest", "unsold, keep hold, buy back"),
    Event(
        "submit", "whether {} was handed in",
        "lodge, submit, file/V@" + _PAPER + ", deposit/V, hand in, hand over@" + _PAPER + ", deliver@" + _PAPER
        + ", notify, serve@" + _PAPER + ", give notice, give notification, table/V, send@" + _PAPER,
    ),
    Event(
        "leave", "whether {} leaves",
        "withdraw from, withdraw, withdrawal, leave@treaty|convention|accord|union|pact|post|job|office|company|club|"
        "party|government|coalition|role|board|nato|eu|table|organisation|organization|alliance|league|january|february"
        "|march|april|may|june|july|august|september|october|november|december, exit, quit, pull out, secede,"
        " walk out, opt out, exodus, resign, resignation, step down, stand down, bow out, step aside, sack, fire/V@"
        "chief|boss|manager|coach|minister|director|executive|staff|employee, dismiss@chief|boss|manager|coach|minister"
        "|director|executive|officer|staff|employee, oust, suspend@>" + _HOLDERS + ", relieve of@>" + _HOLDERS + ","
        " walk plank, departure of, part company,"
        " let go@" + _STAFF + ", give up post|seat,"
        " abdicate, retire, retirement of, remove from",
        "remain party|member, stay on, remain in post|office|charge|place, keep job, cling to, refuse resign, hang on,"
        " remain at post|helm|desk, stay at post|helm|desk, stay in post|office|charge|job|place,"
        " rejoin, accede, accession, remain as, stay as, keep post, reappoint,"
        " continue in role|post|job|office|charge, continue as",
    ),
    Event("appoint", "whether {} was appointed", "appoint, appointment, name as, hire, elect as, install as, sworn in,"
          " swear in, take office, succeed as"),
    Event("attend", "whether {} was there", "attend, be present, show up, on hand, take part, participate",
          "absent, absence of, stay away, boycott, skip/V, no-show, miss@meeting|summit|ceremony|game|match"),
    Event("support", "whether {} is for it", "support/V, back/V, favour, favor, welcome/V, advocate",
          "oppose, opposition to, condemn, denounce, object to"),
    Event(
        "rise", "which way {} went",
        "rise, climb, gain/V, increase, grow, go up, strengthen, firm/V, jump/V, surge, soar, rally/V, advance/V,"
        " appreciate, edge up, rebound, accelerate, widen, expand, double, creep up, lengthen, be up, higher",
        "fall, drop/V, slip/V, weaken, decline, decrease, lose@percent|%|cent|point|share|stock|value, dip, tumble,"
        " plunge, slide, slump, ease/V, shrink, depreciate, go down, edge down, narrow/V, slow/V, contract/V, halve,"
        " be down, crash, shed/V, nosedive, lower/A",
    ),
    Event("request", "whether {} asked for it", "ask for, request/V, apply for, petition/V"),
    Event("win", "whether {} won", "win, victory, beat/V, triumph, come first, prevail, defeat/V, claim title",
          "lose to, lose@election|match|game|race|final|vote|case|bid|seat|title, be beaten, be defeated, runner-up"),
    Event("concede", "whether {} conceded", "concede, admit defeat, accept defeat, acknowledge defeat, throw in towel,"
          " concession speech", "contest result|outcome, dispute result|outcome"),
    Event("talk", "whether there are talks with {}", "talk to|with, negotiate with, in talk with, in negotiation with,"
          " in conversation with, in discussion with, hold talk with"),
    Event("qualify", "whether {} qualified", "qualify for, reach final, go through to, promote to",
          "be eliminated, knock out, eliminate, crash out, miss out, relegate, disqualify, disqualification"),
    Event("profit", "whether {} made a profit", "profit of, make profit, post profit, report profit,"
        " report net profit, make net profit, net profit, return to profit,"
          " turn profit, profitable, in black", "loss of@million|billion|euro|dollar|pound, make loss, post loss,"
          " report"
          " loss, make net loss, report net loss, net loss, loss-making, unprofitable, in red"),
    Event("ban", "whether {} is allowed", "be allow, be permit, legalise, legalize, legal/A, lawful, lift ban",
          "ban, prohibit, outlaw, forbid, bar/V, prohibition, illegal, unlawful, banned, forbidden"),
    Event("safe", "whether {} is safe", "safe, harmless, drinkable, secure/A, fit for use", "unsafe, dangerous,"
          " hazardous, toxic, undrinkable, unfit, harmful"),
    Event("work", "whether {} works", "effective, effectiveness, beneficial, benefit from, work well, successful,"
          " succeed, success", "ineffective, useless, no effect, unsuccessful, no benefit, backfire, futile, flop"),
    Event("contain", "whether {} is under control", "contain/V, under control, extinguish, put out, douse, be out,"
          " bring under control, stabilise, stabilize", "out of control, still burn, rage, uncontained, uncontrolled"),
    Event("rescue", "whether {} was rescued", "rescue, bring out, pull out alive, bring to safety, pluck from, save@"
          "man|woman|child|miner|crew|passenger|climber|sailor", "trapped, still trap, remain trap, strand"),
    Event("warn", "whether there was a warning", "warn, warning, alert/N, alert/V, raise@>alert|hazard|threat,"
          " receive notice|warning|notification,"
          " notice of@" + _FLAW + ", notify of@" + _FLAW + ", write about@" + _FLAW + ", report to@" + _FLAW,
          "without warning, unannounced"),
    Event("alarm", "whether the alarm went off", "sound/V@" + _ALARM + ", trigger@" + _ALARM + ", activate@" + _ALARM
          + ", go off@" + _ALARM + ", set off@" + _ALARM + ", ring@" + _ALARM + ", wail@" + _ALARM + ","
          " raise alarm, report/V@sensor|detector, alarm go",
          "silent@" + _ALARM + ", stay silent@" + _ALARM + ", fail/V@" + _ALARM),
    Event("aboard", "whether {} stayed aboard", "remain on board, remain aboard, stay on board, stay aboard,"
          " refuse leave@ship|vessel|ferry|boat|plane",
          "winch off, take off@ship|vessel|ferry|boat|wreck|crew|master|captain, abandon ship, leave@ship|vessel|"
          "ferry|boat, airlift off, lift off@ship|vessel|ferry|boat|crew"),
    Event("evacuate", "whether {} was evacuated", "evacuate, evacuation of, move out, clear out", "stay put, stay at"
          " home, shelter in place"),
    Event("at work", "whether {} is at work", "back at work, at work, on duty, return to duty", "off work, off duty,"
          " on leave, on sick leave, signed off"),
    Event("contact", "whether {} has been heard from", "pick up signal, acquire signal|telemetry, make contact,"
          " establish contact, receive signal, announce itself, come signal", "wait for signal, lose contact, lose"
          " signal, fall silent, no contact, out of contact"),
    Event("hire", "whether there are job cuts", "cut@>" + _JOBS + ", shed/V@>" + _JOBS + ", axe@>" + _JOBS + ","
          " layoff, lay off, redundancy, make redundant, job cut|loss|reduction, post|position|staff cut",
          "keep@job|staff|workforce, safeguard@job, save@job"),
    Event("identify", "whether {} has been identified", "identify, identification of, name/V@victim|suspect|man|woman|"
          "dead|body", "unidentified, unnamed, unknown identity, unknown/A"),
    Event("attack", "whether there was an attack", "attack, shell/V, bomb/V, bombard, strike/V@missile|drone|target|"
        "city"
          "|jet, open fire, invade, invasion, airstrike"),
    Event("truce", "whether {} holds", "hold/V@ceasefire|truce|armistice, respect@ceasefire|truce|armistice, observe@"
          "ceasefire|truce|armistice", "break/V@ceasefire|truce|armistice, violate@ceasefire|"
          "truce|armistice, breach@ceasefire|truce|armistice, collapse@ceasefire|truce|armistice"),
    Event("over", "whether {} is over", "end/V@" + _ONGOING + ", be over, finish@" + _ONGOING,
          "far from over, drag on"),
    Event("capture", "who holds {}", "capture/V, capture of,"
    " seize@town|city|village|airport|base|hill|bridge|gpe|loc|power,"
          " take@town|city|village|airport|base|hill|gpe|loc, take control, overrun, fall to, fall into hand,"
          " occupy", "recapture, repel, retake, liberate,"
          " drive back,"
          " beat back"),
    Event("vaccinate", "whether {} was vaccinated", "vaccinate, vaccination of, inoculate, jab", "unvaccinated"),
    Event("admit", "whether {} is in hospital", "hospitalise, hospitalize, take to hospital, admit to hospital,"
        " on ward",
          "treat at scene, not need hospital, refuse treatment"),
    Event("drunk", "whether {} was sober", "sober, breathalyse negative", "drunk, intoxicated, over limit, under"
          " influence, drink drive"),
    Event("exist", "whether {} exists", "exist, existence of, real/A, genuine, authentic",
          "non-existent, nonexistent, fictitious, sham, fake, bogus, forged, counterfeit, hoax, imaginary, phantom"),
)  # fmt: skip

# Adjectives with their opposites made by "un": each is an event of its own.
UN = (
    "armed insured licensed conscious authorised authorized qualified registered marked occupied manned employed "
    "inhabited lawful aware guarded attended locked trained accompanied supervised certified provoked taxed "
    "fenced lit heated staffed paved married"
).split()
