#include "solo/drill.hpp"

#include <algorithm>

#include "core/hash.hpp"
#include "core/rng.hpp"
#include "records/told.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using assess::Facts;

constexpr std::size_t kMostOptions = 4;

Rng rng_of(const std::string& key, int turn) {
  std::uint64_t seed = 0x9E3779B97F4A7C15ULL + static_cast<unsigned>(turn);
  for (const char c : key) seed = mix64(seed ^ static_cast<unsigned char>(c), 0xD1342543DE82EF95ULL);
  return Rng(seed);
}

/// Puts the right one, which is first, somewhere among the others.
void mix_options(Drill& drill, Rng rng) {
  for (std::size_t i = drill.options.size(); i-- > 1;)
    std::swap(drill.options[i], drill.options[rng.below(static_cast<std::uint32_t>(i + 1))]);
}

/// The best proof that was in the person's reach.
const assess::Proof* proof_in_reach(const assess::ClaimFacts& claim, SeatId seat) {
  for (const assess::Proof& proof : claim.unused) {
    if (proof.on_table || proof.holders.has(seat)) return &proof;
  }
  return nullptr;
}

Drill::Option line_of(const records::Voice& voice, EvidenceId id, std::size_t line) {
  return {voice.line(id, line), voice.evidence(id)};
}

/// Lines that settle nothing here: first those beside the right one, then of other papers the person knew.
void add_wrong_lines(Drill& drill, const records::Voice& voice, const Facts& facts, SeatId seat,
                     ClaimId claim, const assess::Proof& proof) {
  const auto add = [&](EvidenceId id, std::size_t most) {
    const Bears* bears = bearing_of(voice.script, id, claim);
    for (std::size_t line = 0; line < voice.script.evidence[id.index()].lines && most > 0; ++line) {
      if (drill.options.size() == kMostOptions || (bears != nullptr && bears->line == line)) continue;
      drill.options.push_back(line_of(voice, id, line));
      --most;
    }
  };
  add(proof.evidence, 2);
  for (std::size_t i = 0; i < voice.script.evidence.size(); ++i) {
    const EvidenceId id(i);
    const bool known = facts.seats[seat.index()].held.has(id) || facts.hearing.on_table.has(id);
    if (known && id != proof.evidence) add(id, 1);
  }
}

std::optional<Drill> claim_drill(const records::Voice& voice, const Facts& facts, SeatId seat,
                                 const Mistake& mistake, int turn) {
  const assess::Proof* proof = proof_in_reach(facts.claims[mistake.claim.index()], seat);
  if (proof == nullptr) return std::nullopt;
  Drill drill;
  drill.about = voice.tell("title");
  drill.statement = voice.claim(mistake.claim);
  drill.question = voice.say("drill.which_line");
  const Drill::Option right = line_of(voice, proof->evidence, proof->bears->line);
  drill.options.push_back(right);
  add_wrong_lines(drill, voice, facts, seat, mistake.claim, *proof);
  if (drill.options.size() < 2) return std::nullopt;
  mix_options(drill, rng_of(mistake.key, turn));
  const auto same = [&](const Drill::Option& one) {
    return one.words == right.words && one.source == right.source;
  };
  drill.right = static_cast<std::size_t>(std::find_if(drill.options.begin(), drill.options.end(), same) -
                                         drill.options.begin());
  drill.why = voice.say("drill.why." + std::string(name_of(proof->bears->how)), {{"title", right.source}}) +
              " " + records::claim_told(voice, facts, mistake.claim).truth;
  return drill;
}

std::optional<Drill> slip_drill(const records::Voice& voice, const Mistake& mistake, int turn) {
  const records::SlipTold told = records::slip_told(voice, mistake.slip);
  if (told.rule.empty()) return std::nullopt;
  Drill drill;
  drill.about = voice.tell("title");
  drill.statement = told.words;
  drill.question = voice.say("drill.which_rule");
  const std::string right = voice.say("rule." + told.rule);
  drill.options.push_back({right, {}});
  Rng rng = rng_of(mistake.key, turn);
  std::vector<std::string> others;
  for (const CitedRule& rule : voice.script.rulebook.cited) {
    if (rule.id != told.rule) others.push_back(voice.say("rule." + rule.id));
  }
  while (!others.empty() && drill.options.size() < kMostOptions) {
    const std::size_t at = rng.below(static_cast<std::uint32_t>(others.size()));
    drill.options.push_back({others[at], {}});
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
  }
  if (drill.options.size() < 2) return std::nullopt;
  mix_options(drill, rng);
  const auto same = [&](const Drill::Option& one) { return one.words == right; };
  drill.right = static_cast<std::size_t>(std::find_if(drill.options.begin(), drill.options.end(), same) -
                                         drill.options.begin());
  drill.rule = records::rule_told(voice, told.rule);
  return drill;
}

}  // namespace

std::optional<Drill> drill_of(const records::Voice& voice, const Facts& facts, SeatId seat,
                              const Mistake& mistake, int turn) {
  if (mistake.kind == Mistake::Kind::claim) return claim_drill(voice, facts, seat, mistake, turn);
  return slip_drill(voice, mistake, turn);
}

}  // namespace kenes::solo
