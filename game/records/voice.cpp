#include "records/voice.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kenes::records {
namespace {

std::string seat_key(const rules::Script& script, rules::SeatId seat, std::string_view what) {
  return "seat." + script.names.seats[seat.index()] + "." + std::string(what);
}

std::string recommendation_key(const rules::Script& script, rules::RecommendationId id) {
  return "recommendation." + script.names.recommendations[id.index()];
}

bool is_of_a_rulebook(std::string_view key) {
  constexpr std::array<std::string_view, 5> kOfRulebooks{"rule.", "act.", "rulebook.", "minutes.",
                                                         "resolution."};
  return std::ranges::any_of(kOfRulebooks, [&](std::string_view begin) { return key.starts_with(begin); });
}

}  // namespace

std::string Voice::say(std::string_view key, const text::Args& args) const {
  if (is_of_a_rulebook(key) && texts.can_say(language, key)) return texts.say(language, key, args);
  const std::string own = "at." + script.rulebook.id + "." + std::string(key);
  return catalogue.say(language, catalogue.has(language, own) ? own : key, args);
}

std::string Voice::tell(std::string_view key, const text::Args& args) const {
  return texts.say(language, key, args);
}

std::string Voice::person(rules::SeatId seat) const {
  if (seat.index() < script.seats.size()) return tell(seat_key(script, seat, "name"));
  return seat == rules::kFacilitator ? say("role.facilitator") : std::string();
}

std::string Voice::post(rules::SeatId seat) const { return tell(seat_key(script, seat, "post")); }

std::string Voice::speaker(rules::SeatId seat) const {
  if (seat.index() >= script.seats.size()) return person(seat);
  const rules::Role role = script.seats[seat.index()].role;
  if (role == rules::Role::member) return person(seat);
  return say("story.speaker", {{"who", person(seat)}, {"role", word("role", role)}});
}

std::string Voice::called(rules::SeatId seat) const {
  if (seat.index() >= script.seats.size()) return person(seat);
  const std::string key = seat_key(script, seat, "short");
  const std::string who = texts.can_say(language, key) ? tell(key) : person(seat);
  const rules::Role role = script.seats[seat.index()].role;
  return role == rules::Role::member ? who
                                     : say("story.speaker", {{"who", who}, {"role", word("role", role)}});
}

std::string Voice::people(rules::SeatSet seats) const {
  std::string all;
  for (const rules::SeatId seat : seats) all.append(all.empty() ? "" : ", ").append(person(seat));
  return all;
}

std::string Voice::issue(rules::IssueId id) const { return tell("issue." + script.names.issues[id.index()]); }

std::string Voice::section(rules::SectionId id) const {
  return tell("section." + script.names.sections[id.index()] + ".title");
}

std::string Voice::claim(rules::ClaimId id) const { return tell("claim." + script.names.claims[id.index()]); }

std::string Voice::quoted_claim(rules::ClaimId id) const { return bare(claim(id)); }

std::string Voice::evidence(rules::EvidenceId id) const {
  return tell("evidence." + script.names.evidence[id.index()] + ".title");
}

std::string Voice::evidence_about(rules::EvidenceId id) const {
  return tell("evidence." + script.names.evidence[id.index()] + ".about");
}

std::string Voice::line(rules::EvidenceId id, std::size_t at) const {
  return tell("evidence." + script.names.evidence[id.index()] + ".line." +
              script.names.evidence_lines[id.index()][at]);
}

std::string Voice::recommendation(rules::RecommendationId id) const {
  return tell(recommendation_key(script, id) + ".title");
}

std::string Voice::option(rules::RecommendationId id, std::size_t slot, std::size_t at) const {
  const auto& names = script.names;
  return tell(recommendation_key(script, id) + "." + names.slots[id.index()][slot] + "." +
              names.options[id.index()][slot][at]);
}

std::string Voice::date(rules::ClaimId claim, std::uint8_t by_when) const {
  const rules::Dates dates = rules::dates_for(script, claim);
  return option(dates.of, dates.slot, by_when - 1U);
}

text::Args Voice::slots(const rules::Motion& motion) const {
  const rules::RecommendationId id(motion.subject);
  text::Args args;
  for (std::size_t i = 0; i < script.recommendations[id.index()].slots.size(); ++i) {
    const std::uint8_t filled = motion.slot(i);
    args.emplace_back(script.names.slots[id.index()][i],
                      filled == 0 ? say("story.blank") : option(id, i, filled - 1U));
  }
  return args;
}

std::string Voice::wording(const rules::Motion& motion) const {
  return tell(recommendation_key(script, rules::RecommendationId(motion.subject)) + ".text", slots(motion));
}

std::string Voice::motion(std::span<const rules::Motion> table, const rules::Motion& motion) const {
  if (motion.kind == rules::MotionKind::recommendation) {
    return say("story.recommendation_named",
               {{"title", recommendation(rules::RecommendationId(motion.subject))}});
  }
  if (motion.kind == rules::MotionKind::amendment) {
    const rules::RecommendationId id(table[motion.subject].subject);
    return say("story.amendment_named", {{"title", recommendation(id)}});
  }
  return word("motion", motion.kind);
}

std::string Voice::amendment(std::span<const rules::Motion> table, const rules::Motion& motion) const {
  return change(rules::RecommendationId(table[motion.subject].subject), motion);
}

std::string Voice::change(rules::RecommendationId id, const rules::Motion& amendment) const {
  for (std::size_t i = 0; i < rules::kMaxSlots; ++i) {
    if (amendment.slot(i) == 0) continue;
    const rules::SlotKind kind = script.recommendations[id.index()].slots[i].kind;
    return word("slot", kind) + ": " + option(id, i, amendment.slot(i) - 1U);
  }
  return {};
}

std::string Voice::ending(rules::EndingId id) const {
  return tell("ending." + script.names.endings[id.index()] + ".title");
}

std::string Voice::line(rules::BeatId beat, std::size_t at, const text::Args& args) const {
  return tell(number_of_line(beat, at), args);
}

std::string Voice::question(rules::BeatId beat, const text::Args& args) const {
  return tell(number_of_question(script, beat), args);
}

std::string Voice::choice(rules::BeatId beat, std::size_t at, const text::Args& args) const {
  return tell(number_of_choice(script, beat, at), args);
}

namespace {

std::vector<std::string> keys_of(const rules::Names& names, std::size_t beat) {
  const std::string begin = "beat." + names.beats[beat] + ".";
  std::vector<std::string> keys;
  for (const std::string& line : names.beat_lines[beat]) keys.push_back(begin + line);
  for (const std::string& choice : names.choices[beat])
    keys.push_back(std::string(begin).append("choice.").append(choice));
  if (!names.choices[beat].empty()) keys.push_back(begin + "question");
  return keys;
}

}  // namespace

std::string Voice::tell(text::ScenarioTexts::Number number, const text::Args& args) const {
  if (texts.is_numbered()) return texts.say(language, number, args);
  return tell(keys_of(script.names, number.group)[number.place], args);
}

text::ScenarioTexts::Groups beat_keys(const rules::Script& script) {
  text::ScenarioTexts::Groups groups;
  for (std::size_t i = 0; i < script.names.beats.size(); ++i) groups.push_back(keys_of(script.names, i));
  return groups;
}

text::ScenarioTexts::Number number_of_line(rules::BeatId beat, std::size_t at) { return {beat.index(), at}; }

text::ScenarioTexts::Number number_of_choice(const rules::Script& script, rules::BeatId beat,
                                             std::size_t at) {
  return {beat.index(), script.beats[beat.index()].lines.size() + at};
}

text::ScenarioTexts::Number number_of_question(const rules::Script& script, rules::BeatId beat) {
  return number_of_choice(script, beat, script.beats[beat.index()].choices.size());
}

std::string bare(std::string sentence) {
  if (sentence.ends_with('.') && !sentence.ends_with("..")) sentence.pop_back();
  // A sentence that is a quotation as a whole needs no second pair of marks.
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"«", "»"}, {"“", "”"}}) {
    const bool whole = sentence.starts_with(open) && sentence.ends_with(close) &&
                       sentence.find(open, open.size()) == std::string::npos;
    if (whole) return bare(sentence.substr(open.size(), sentence.size() - open.size() - close.size()));
  }
  return sentence;
}

text::Args variables_of(const rules::Script& script, const rules::Hearing& hearing) {
  text::Args args;
  for (std::size_t i = 0; i < script.variables.size(); ++i) {
    args.emplace_back(script.names.variables[i], static_cast<int>(hearing.variables[i]));
  }
  return args;
}

}  // namespace kenes::records
