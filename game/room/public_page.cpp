#include "room/public_page.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "room/poll_page.hpp"
#include "room/queue.hpp"
#include "room/record_page.hpp"
#include "text/letters.hpp"
#include "ui/deliberation.hpp"
#include "ui/people.hpp"
#include "ui/reader.hpp"
#include "ui/report.hpp"
#include "ui/voting.hpp"

namespace kenes::room {
namespace {

using namespace rules;
using nlohmann::json;

/// What the models are made from, of a view that is kept beside it.
struct Public {
  records::Voice voice;
  SeatView view;
  const scenario::ScenarioContent& content;

  Public(const Scene& scene, text::Language language)
      : voice(scene.play.voice(language)),
        view(scene.session.view_for(kPublicScreen)),
        content(scene.play.content) {}
  [[nodiscard]] ui::Sight sight() const { return {voice, content, view}; }
};

json words_of(const std::vector<ui::Mark>& marks) {
  json out = json::array();
  for (const ui::Mark& mark : marks) {
    if (!mark.words.empty()) out.push_back(mark.words);
  }
  return out;
}

json passages(const std::vector<ui::Passage>& wording) {
  constexpr std::array<std::string_view, 5> kKinds{"plain", "slot", "blank", "removed", "added"};
  json out = json::array();
  for (const ui::Passage& part : wording)
    out.push_back({{"kind", kKinds[static_cast<std::size_t>(part.kind)]}, {"words", part.words}});
  return out;
}

/// What somebody wants the floor for, as far as they have said.
std::string hand_words(const Scene& scene, const Public& seen, SeatId seat) {
  for (const Hand& hand : scene.state.hands) {
    if (hand.seat != seat) continue;
    std::string words = seen.voice.say("phone.hand." + std::string(name_of(hand.intent)));
    if (!hand.claim.is_none()) words += " · " + ui::number_of(seen.sight(), hand.claim);
    return words;
  }
  return {};
}

json people_page(const Scene& scene, const Public& seen) {
  SeatSet around = seen.voice.script.core;
  for (const auto& [id, person] : scene.session.people()) around = around | person.seats;
  const std::vector<SeatId> queue = queue_in_order(scene.session.hearing(), scene.state, scene.telling);
  json out = json::array();
  for (const auto& person : ui::people_model(seen.sight(), around).people) {
    json entry{{"seat", seen.voice.script.names.seats[person.seat.index()]},
               {"name", person.name},
               {"post", person.post},
               {"role", person.role},
               {"marks", words_of(person.marks)},
               {"lit", person.lit}};
    const auto place = std::ranges::find(queue, person.seat);
    if (place != queue.end()) entry["queue"] = place - queue.begin() + 1;
    if (std::string hand = hand_words(scene, seen, person.seat); !hand.empty())
      entry["hand"] = std::move(hand);
    out.push_back(std::move(entry));
  }
  return out;
}

json claim_json(const Public& seen, const ui::ReportModel::Claim& claim) {
  return {{"id", seen.voice.script.names.claims[claim.id.index()]},
          {"number", claim.number},
          {"words", claim.words},
          {"figures", claim.figures},
          {"progress", name_of(claim.progress)},
          {"state", claim.state},
          {"known", claim.known},
          {"discussed", claim.under_discussion}};
}

json report_page(const Public& seen) {
  json out = json::array();
  for (const auto& section : ui::report_model(seen.sight(), {}).sections) {
    json claims = json::array();
    for (const auto& claim : section.claims) claims.push_back(claim_json(seen, claim));
    out.push_back({{"number", section.number},
                   {"title", section.title},
                   {"status", section.status},
                   {"claims", std::move(claims)}});
  }
  return out;
}

json drafts_page(const Public& seen) {
  json out = json::array();
  for (const auto& draft : ui::deliberation_model(seen.sight(), {}).drafts) {
    json amendments = json::array();
    for (const auto& one : draft.amendments)
      amendments.push_back({{"who", one.who}, {"state", one.state.words}, {"change", passages(one.change)}});
    out.push_back({{"title", draft.title},
                   {"who", draft.who},
                   {"state", draft.state.words},
                   {"marks", words_of(draft.marks)},
                   {"wording", passages(draft.wording)},
                   {"amendments", std::move(amendments)}});
  }
  return out;
}

json time_json(const Scene& scene, std::int64_t left_s, bool stands) {
  if (scene.state.paused || stands) return {{"left_s", left_s}, {"paused", true}};
  return {{"until", scene.ticked_ms + left_s * 1000}};
}

}  // namespace

json clock_page(const Scene& scene, text::Language language) {
  if (scene.state.stage != Stage::hearing) return nullptr;
  const Public seen(scene, language);
  const Rulebook& rulebook = seen.voice.script.rulebook;
  if (seen.view.phase_place >= rulebook.phases.size()) return nullptr;
  const PhaseRule& phase = rulebook.phases[seen.view.phase_place];
  json out{{"label", seen.voice.say("hearing.phase", {{"phase", seen.voice.word("phase", seen.view.phase)},
                                                      {"n", seen.view.phase_place + 1},
                                                      {"all", static_cast<int>(rulebook.phases.size())}})}};
  if (phase.minutes == 0) return out;
  const int planned_s = 60 * (phase.minutes + seen.view.extended * rulebook.extension_minutes);
  const int left_s = seen.view.phase_from_s + planned_s - seen.view.elapsed_s;
  out.update(time_json(scene, left_s, false));
  return out;
}

json turn_clock(const Scene& scene) {
  const SeatView view = scene.session.view_for(kPublicScreen);
  const Rulebook& rulebook = scene.play.script->rulebook;
  if (view.floor.holder.is_none() || view.phase_place >= rulebook.phases.size()) return nullptr;
  const PhaseRule& phase = rulebook.phases[view.phase_place];
  if (phase.turn_seconds == 0) return nullptr;
  const int left_s = view.turn_from_s + phase.turn_seconds - view.elapsed_s;
  json out = time_json(scene, left_s, scene.state.interpreting);
  out["of_s"] = phase.turn_seconds;
  return out;
}

json claim_page(const Scene& scene, text::Language language) {
  const Public seen(scene, language);
  for (const auto& section : ui::report_model(seen.sight(), {}).sections) {
    for (const auto& claim : section.claims) {
      if (claim.under_discussion) return claim_json(seen, claim);
    }
  }
  return nullptr;
}

json document_on_wall(const Scene& scene, text::Language language) {
  const EvidenceId shown = scene.telling.just_shown();
  if (shown.is_none()) return nullptr;
  const Public seen(scene, language);
  const auto reader = ui::reader_model(seen.sight(), {}, shown);
  if (!reader) return nullptr;
  json lines = json::array();
  for (const auto& line : reader->document.lines) {
    json entry{{"words", line.words}};
    if (line.bearing) entry["bearing"] = name_of(*line.bearing);
    lines.push_back(std::move(entry));
  }
  return {{"title", reader->document.title},
          {"kind", reader->document.kind_words},
          {"reliability", reader->document.reliability_words},
          {"lines", std::move(lines)}};
}

bool votes_again(const Scene& scene) {
  return scene.session.hearing().vote.stage == VoteStage::open && scene.telling.vote_begun().again;
}

json vote_page(const Scene& scene, text::Language language) {
  const Public seen(scene, language);
  if (seen.view.vote.stage == VoteStage::none) return nullptr;
  const session::SecrecyHint hint = scene.session.warns_of_secrecy(seen.view.vote.motion);
  ui::VotingModel model =
      ui::voting_model(seen.sight(), {{}, std::nullopt, hint.few_voters, hint.likely_unanimous});
  // Whoever plays alone votes once; in the room a paper can be exchanged until the box is emptied.
  std::ranges::replace(model.warnings, seen.sight().voice.say("play.secret_before"),
                       seen.sight().voice.say("room.secret_before"));
  json out{{"stage", name_of(model.stage)},
           {"what", model.what},
           {"subject", text::large_initial(seen.voice.motion(
                           seen.view.motions, seen.view.motions[seen.view.vote.motion.index()]))},
           {"kind", seen.voice.say("room.method." + std::string(name_of(seen.view.vote.method)))},
           {"method", model.method},
           {"rule", model.rule},
           {"secret", model.secret},
           {"wording", passages(model.wording)},
           {"warnings", model.warnings},
           {"progress", model.progress},
           {"begun", scene.telling.vote_begun().row}};
  if (model.stage == VoteStage::closed) out["progress"] = seen.voice.say("room.vote_closed");
  if (model.stage != VoteStage::published) return out;
  out["adopted"] = model.adopted;
  out["outcome"] = model.outcome;
  out["working"] = {model.working.method, model.working.presence, model.working.recused, model.working.needed,
                    model.working.result};
  out["tally"] = {{"in_favour", model.tally.in_favour},
                  {"against", model.tally.against},
                  {"abstain", model.tally.abstain},
                  {"silent", model.tally.silent},
                  {"needed", model.tally.needed}};
  json voters = json::array();
  for (const auto& voter : model.voters) voters.push_back({{"name", voter.name}, {"mark", voter.mark.words}});
  out["voters"] = std::move(voters);
  return out;
}

json words_page(const text::Catalogue& catalogue, text::Language language, std::string_view prefix) {
  json out = json::object();
  for (const std::string& key : catalogue.keys(language)) {
    if (key.starts_with(prefix)) out[key.substr(prefix.size())] = catalogue.raw(language, key);
  }
  return out;
}

namespace {

/// The claim and the document that everybody has before them; what was said differs from ear to ear.
json now_page(const Scene& scene, text::Language language) {
  json out = json::object();
  if (json claim = claim_page(scene, language); !claim.is_null()) out["claim"] = std::move(claim);
  if (json document = document_on_wall(scene, language); !document.is_null())
    out["document"] = std::move(document);
  return out;
}

}  // namespace

json public_page(const Scene& scene, text::Language language) {
  const Public seen(scene, language);
  json out{{"title", seen.voice.tell("title")}, {"revision", scene.session.hearing_revision()}};
  const auto put = [&](const char* key, json value) {
    if (!value.is_null()) out[key] = std::move(value);
  };
  if (scene.state.stage == Stage::lobby) return out;
  out["people"] = people_page(scene, seen);
  out["report"] = report_page(seen);
  out["drafts"] = drafts_page(seen);
  if (json promises = promises_page(scene, language); !promises.empty())
    out["promises"] = std::move(promises);
  put("clock", clock_page(scene, language));
  put("vote", vote_page(scene, language));
  put("poll", poll_page(scene, language));
  if (scene.state.stage == Stage::hearing) out["now"] = now_page(scene, language);
  return out;
}

}  // namespace kenes::room
