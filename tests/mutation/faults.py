"""Faults that authors make, planted in a good scenario.

Each function plants one fault of its kind at a place drawn by `rng` and says what it did; None when the scenario has no
place for it. `scenario` is scenario.json as Python has it, `texts` the three languages' files; both are changed.
"""

import re

FACT = re.compile(r"\b(asked|questioned|confirmed|contradicted|explained|committed|tested|recorded|presented)\((\w+)\)")
WORD = re.compile(r"[A-Za-z_]\w*")


def walk(node):
    """Every object inside, itself first."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def claims(scenario):
    return [claim for section in scenario["report"] for claim in section["claims"]]


def bearings(scenario):
    return [(paper, bears) for paper in scenario["evidence"] for bears in paper.get("bears", [])]


def conditioned(scenario, lists=("beats", "recommendations", "injects", "aftermath")):
    """(object, key) of every condition in these lists."""
    found = []
    for name in lists:
        for thing in walk(scenario.get(name, [])):
            found += [(thing, key) for key in ("when", "allowed") if thing.get(key)]
    return found


def choices_of(scenario):
    return [beat for beat in scenario["beats"] if beat.get("choices")]


def misspelt(word, rng):
    at = rng.randrange(1, len(word))
    return word[:at] + ("x" if word[at] != "x" else "z") + word[at + 1:]


# --- names ---------------------------------------------------------------------------------------------------------

def wrong_claim_id(scenario, texts, rng):
    _, bears = rng.choice(bearings(scenario))
    bears["on"] = misspelt(bears["on"], rng)
    return f"evidence bears on {bears['on']}"


def wrong_seat_id(scenario, texts, rng):
    lines = [line for beat in scenario["beats"] for line in beat.get("lines", []) if "by" in line]
    line = rng.choice(lines)
    line["by"] = misspelt(line["by"], rng)
    return f"line {line['id']} by {line['by']}"


def wrong_name_in_condition(scenario, texts, rng):
    places = [(t, k) for t, k in conditioned(scenario) if FACT.search(t[k])]
    if not places:
        return None
    thing, key = rng.choice(places)
    found = FACT.search(thing[key])
    thing[key] = thing[key][:found.start(2)] + misspelt(found[2], rng) + thing[key][found.end(2):]
    return f"{thing.get('id')}: {thing[key]}"


def duplicate_id(scenario, texts, rng):
    name = rng.choice(["beats", "evidence", "recommendations"])
    one, other = rng.sample(scenario[name], 2)
    other["id"] = one["id"]
    return f"two {name} called {one['id']}"


# --- conditions ----------------------------------------------------------------------------------------------------

def reversed_condition(scenario, texts, rng):
    places = [(t, k) for t, k in conditioned(scenario, ("beats",))]
    if not places:
        return None
    thing, key = rng.choice(places)
    thing[key] = f"not ({thing[key]})"
    return f"{thing.get('id')}: {thing[key]}"


def reversed_comparison(scenario, texts, rng):
    swap = {">=": "<", "<=": ">", ">": "<=", "<": ">="}
    places = [(t, k) for t, k in conditioned(scenario) if re.search(r"[<>]", t[k])]
    if not places:
        return None
    thing, key = rng.choice(places)
    thing[key] = re.sub(r">=|<=|>|<", lambda m: swap[m[0]], thing[key], count=1)
    return f"{thing.get('id')}: {thing[key]}"


def numbers(scenario):
    """Variables that are numbers, and the two that every hearing has."""
    return [(v["id"], v["max"]) for v in scenario["variables"] if not v.get("flag")] + [("trust", 100), ("guard", 10)]


def unreachable_beat(scenario, texts, rng):
    beat = rng.choice(scenario["beats"])
    name, most = rng.choice(numbers(scenario))
    wall = f"{name} > {most}"
    beat["when"] = f"({beat['when']}) and {wall}" if beat.get("when") else wall
    return f"{beat['id']}: {beat['when']}"


def contradiction(scenario, texts, rng):
    beat = rng.choice(scenario["beats"])
    name, most = rng.choice(numbers(scenario))
    half = most // 2
    wall = f"{name} > {half} and {name} < {half}"
    beat["when"] = f"({beat['when']}) and {wall}" if beat.get("when") else wall
    return f"{beat['id']}: {beat['when']}"


def quarrel_of_facts(scenario, texts, rng):
    """Impossible together, though each is possible: the hearing cannot be in two phases."""
    beat = rng.choice(scenario["beats"])
    wall = "in_phase(report) and in_phase(debate)"
    beat["when"] = f"({beat['when']}) and {wall}" if beat.get("when") else wall
    return f"{beat['id']}: {beat['when']}"


def impossible_goal(scenario, texts, rng):
    goals = [goal for seat in scenario["seats"] for goal in seat.get("goals", [])]
    goal = rng.choice(goals)
    goal["when"] = f"({goal['when']}) and trust > 100"
    return f"goal {goal['id']}: {goal['when']}"


# --- beats and choices -----------------------------------------------------------------------------------------------

def dead_choices(scenario, texts, rng):
    beats = choices_of(scenario)
    if not beats:
        return None
    beat = rng.choice(beats)
    for choice in beat["choices"]:
        choice["when"] = "trust > 100"
    return f"{beat['id']}: no choice can be taken"


def wrong_trigger(scenario, texts, rng):
    kinds = {"presented": "evidence", "recorded": "claim", "confirmed": "claim", "contradicted": "claim"}
    beats = [b for b in scenario["beats"] if b["on"].split()[0] in kinds and len(b["on"].split()) > 1]
    if not beats:
        return None
    beat = rng.choice(beats)
    words = beat["on"].split()
    words[1] = misspelt(words[1], rng)
    beat["on"] = " ".join(words)
    return f"{beat['id']}: on {beat['on']}"


def chain_in_a_circle(scenario, texts, rng):
    beats = choices_of(scenario)
    if not beats:
        return None
    beat = rng.choice(beats)
    beat["choices"][0]["then"] = beat["id"]
    beat["times"] = "often"
    return f"{beat['id']}: its own choice leads to itself"


def choice_without_weight(scenario, texts, rng):
    groups = [beat for beat in scenario["beats"] if beat.get("group")]
    if not groups:
        return None
    beat = rng.choice(groups)
    beat["weight"] = 0
    return f"{beat['id']}: weight 0"


# --- evidence and claims -----------------------------------------------------------------------------------------------

def evidence_on_wrong_claim(scenario, texts, rng):
    _, bears = rng.choice(bearings(scenario))
    others = [claim["id"] for claim in claims(scenario) if claim["id"] != bears["on"]]
    was, bears["on"] = bears["on"], rng.choice(others)
    return f"bears on {bears['on']} instead of {was}"


def evidence_the_wrong_way(scenario, texts, rng):
    paper, bears = rng.choice([(p, b) for p, b in bearings(scenario) if b["how"] != "explains"])
    bears["how"] = "supports" if bears["how"] == "contradicts" else "contradicts"
    return f"{paper['id']} {bears['how']} {bears['on']}"


def evidence_held_by_nobody(scenario, texts, rng):
    paper = rng.choice([p for p in scenario["evidence"] if p.get("held_by") != "public"])
    paper["held_by"] = []
    for variant in scenario["variants"]:
        variant.get("held_by", {}).pop(paper["id"], None)
    return f"nobody holds {paper['id']}"


def missing_line(scenario, texts, rng):
    paper, bears = rng.choice(bearings(scenario))
    paper["lines"] = [line for line in paper["lines"] if line["id"] != bears["line"]]
    return f"{paper['id']} has lost its line {bears['line']}"


def truth_turned(scenario, texts, rng):
    claim = rng.choice(claims(scenario))
    claim["truth"] = "accurate" if claim["truth"] != "accurate" else "overstated"
    return f"{claim['id']} is {claim['truth']}"


# --- seats, endings, recommendations --------------------------------------------------------------------------------

def seat_with_nothing_to_do(scenario, texts, rng):
    seats = [s for s in scenario["seats"] if s.get("core") and s["role"] not in ("chair", "secretary", "akim")]
    seat = rng.choice(seats)
    seat["role"] = "observer"
    return f"{seat['id']} only watches"


def unbalanced_ending(scenario, texts, rng):
    ending = rng.choice(scenario["endings"][:-1])
    scenario["endings"].remove(ending)
    scenario["endings"].insert(0, ending)
    ending["when"] = "trust >= 10"
    return f"{ending['id']} comes nearly always"


def ending_for_everything(scenario, texts, rng):
    ending = rng.choice(scenario["endings"][:-1])
    ending.pop("when", None)
    return f"{ending['id']} has no condition"


def no_right_option(scenario, texts, rng):
    slots = [(r, slot) for r in scenario["recommendations"] for slot in r["slots"]]
    recommendation, slot = rng.choice(slots)
    for option in slot["options"]:
        option["fit"] = min(option["fit"], 1)
    return f"{recommendation['id']}: no good {slot['id']}"


# --- variables -------------------------------------------------------------------------------------------------------

def variable_never_set(scenario, texts, rng):
    names = [v["id"] for v in scenario["variables"]]
    name = rng.choice(names)
    lost = 0
    for thing in walk(scenario["beats"]):
        kept = [effect for effect in thing.get("do", []) if not re.match(rf"(set |clear )?{name}\b", effect)]
        lost += len(thing.get("do", [])) - len(kept)
        if "do" in thing:
            thing["do"] = kept
    return f"{name} is never changed ({lost} effects lost)" if lost else None


def variable_misspelt_in_effect(scenario, texts, rng):
    effects = [(t, i) for t in walk(scenario["beats"]) for i, e in enumerate(t.get("do", [])) if re.match(r"\w+ [-+]?=", e)]
    if not effects:
        return None
    thing, at = rng.choice(effects)
    name = WORD.match(thing["do"][at])[0]
    thing["do"][at] = misspelt(name, rng) + thing["do"][at][len(name):]
    return thing["do"][at]


# --- texts -----------------------------------------------------------------------------------------------------------

def missing_translation(scenario, texts, rng):
    language = rng.choice(sorted(texts))
    key = rng.choice(sorted(texts[language]))
    del texts[language][key]
    return f"{language}: {key} is missing"


def broken_placeholder(scenario, texts, rng):
    places = [(l, k) for l in sorted(texts) for k, v in sorted(texts[l].items()) if isinstance(v, str) and "{" in v]
    if places:
        language, key = rng.choice(places)
        texts[language][key] = texts[language][key].replace("{", "{x", 1)
    else:
        language = rng.choice(sorted(texts))
        key = rng.choice(sorted(k for k, v in texts[language].items() if isinstance(v, str)))
        texts[language][key] += " {name}"
    return f"{language}: {texts[language][key][:60]}"


def look_alike_letter(scenario, texts, rng):
    swaps = {"а": "a", "о": "o", "е": "e", "с": "c", "р": "p"}
    language = rng.choice(["kk", "ru"])
    keys = [k for k, v in sorted(texts[language].items()) if isinstance(v, str) and re.search(r"\w[аоеср]\w", v)]
    key = rng.choice(keys)
    found = rng.choice(list(re.finditer(r"(?<=\w)[аоеср](?=\w)", texts[language][key])))
    text = texts[language][key]
    texts[language][key] = text[:found.start()] + swaps[found[0]] + text[found.end():]
    return f"{language}: {key} has a Latin letter"


def orphan_text(scenario, texts, rng):
    language = rng.choice(sorted(texts))
    key = rng.choice(sorted(texts[language]))
    texts[language][misspelt(key, rng)] = "?"
    return f"{language}: a text that nothing asks for"


KINDS = [
    wrong_claim_id, wrong_seat_id, wrong_name_in_condition, duplicate_id, reversed_condition, reversed_comparison,
    unreachable_beat, contradiction, quarrel_of_facts, impossible_goal, dead_choices, wrong_trigger, chain_in_a_circle,
    choice_without_weight, evidence_on_wrong_claim, evidence_the_wrong_way, evidence_held_by_nobody, missing_line,
    truth_turned, seat_with_nothing_to_do, unbalanced_ending, ending_for_everything, no_right_option,
    variable_never_set, variable_misspelt_in_effect, missing_translation, broken_placeholder, look_alike_letter,
    orphan_text,
]
