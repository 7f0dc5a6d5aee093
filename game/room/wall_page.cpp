#include "room/wall_page.hpp"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

#include "room/poll_page.hpp"
#include "room/public_page.hpp"
#include "room/record_page.hpp"
#include "room/wall_charts.hpp"

namespace kenes::room {
namespace {

using namespace rules;
using nlohmann::json;

/// One by one: g++ 12 sees a fault in nlohmann's own way of taking over a vector.
template <class T>
json list_of(const std::vector<T>& values) {
  json out = json::array();
  for (const T& value : values) out.push_back(value);
  return out;
}

/// Longer than that a part is not read from the wall: what stands below its items is left to the paper.
constexpr std::size_t kLongPart = 12;

void shorten(std::vector<json>& part) {
  if (part.size() > kLongPart)
    std::erase_if(part, [](const json& block) { return block["kind"] == "detail"; });
}

/// The debrief in parts, each a heading with what stands below it. For everybody: about no seat.
std::vector<std::vector<json>> debrief_of(const Scene& scene, text::Language language) {
  constexpr std::array<std::string_view, 4> kKinds{"heading", "paragraph", "item", "detail"};
  std::vector<std::vector<json>> parts;
  const assess::Facts facts = facts_now(scene);
  const records::Page whole = whole_debrief(scene, language, {}, facts);
  for (const records::Block& block : whole.blocks()) {
    const bool heading = block.kind == records::Block::Kind::heading;
    if (heading || parts.empty()) parts.emplace_back();
    json entry{{"kind", kKinds[static_cast<std::size_t>(block.kind)]}, {"text", block.text}};
    parts.back().push_back(std::move(entry));
  }
  std::ranges::for_each(parts, shorten);
  // After how it ended and before what is read: a picture first.
  auto charts = charts_of(scene.play.voice(language), facts, scene.state.poll);
  parts.insert(parts.begin() + (parts.empty() ? 0 : 1), std::make_move_iterator(charts.begin()),
               std::make_move_iterator(charts.end()));
  return parts;
}

std::string speaks(const Scene& scene, const records::Voice& voice) {
  const Floor& floor = scene.session.hearing().floor;
  if (!floor.respondent.is_none()) return voice.person(floor.respondent);
  if (!floor.holder.is_none()) return voice.person(floor.holder);
  return {};
}

SeatId speaker(const Scene& scene) {
  const Floor& floor = scene.session.hearing().floor;
  return floor.respondent.is_none() ? floor.holder : floor.respondent;
}

json lines_of(const Scene& scene, const records::Voice& voice) {
  json out = json::array();
  for (const records::StoryLine& line : scene.telling.latest(voice, {kPublicScreen, false}, 2)) {
    json entry{
        {"text", line.kind == records::StoryLine::Kind::speech ? line.text : records::printed(voice, line)}};
    if (line.kind == records::StoryLine::Kind::speech) entry["who"] = voice.called(line.by);
    out.push_back(std::move(entry));
  }
  return out;
}

json lobby_words(const Scene& scene, const records::Voice& voice) {
  std::size_t seated = 0, here = 0;
  for (const auto& [id, person] : scene.session.people()) {
    if (!person.here) continue;
    ++here;
    if (!person.seats.empty()) ++seated;
  }
  return {{"came", voice.say("room.wall.came", {{"n", static_cast<int>(here)}})},
          {"seated", voice.say("room.wall.seated", {{"n", static_cast<int>(seated)}})}};
}

json quiz_words(const Scene& scene, const records::Voice& voice) {
  const bool before = quiz_when(scene.state) == QuizWhen::before;
  return {{"title", voice.say("room.wall.quiz")},
          {"progress", voice.say("room.wall.quiz.in", {{"n", scene.quiz.sheets(before)}})}};
}

json news_words(const Scene& scene, const records::Voice& voice) {
  const std::string key = "inject." + voice.script.names.injects[scene.telling.just_in().index()];
  json out{{"title", voice.tell(key + ".title")}};
  std::string told = voice.texts.can_say(voice.language, key + ".text") ? voice.tell(key + ".text")
                                                                        : scene.telling.just_in_told(voice);
  if (!told.empty()) out["text"] = std::move(told);
  return out;
}

json one_language(const Scene& scene, Idea idea, text::Language language) {
  const records::Voice voice = scene.play.voice(language);
  json out{{"words", words_page(scene.play.catalogue, language, "wall.")}, {"title", voice.tell("title")}};
  const auto put = [&](const char* key, json value) {
    if (!value.is_null()) out[key] = std::move(value);
  };
  put("clock", clock_page(scene, language));
  if (scene.state.paused) out["notice"] = voice.say("room.notice.paused");
  if (scene.state.interpreting) out["notice"] = voice.say("room.notice.interpreting");
  if (votes_again(scene)) out["notice"] = voice.say("story.reopen_vote");
  if (!scene.session.all_saved()) out["notice"] = voice.say("session.not_saved");
  if (idea == Idea::lobby) out["lobby"] = lobby_words(scene, voice);
  if (idea == Idea::speaker || idea == Idea::claim) {
    out["speaker"] = speaks(scene, voice);
    out["lines"] = lines_of(scene, voice);
    if (speaker(scene).is_none() && !scene.state.focus.is_none())
      out["focus"] = voice.say("room.wall.focus",
                               {{"claim", numbered_claim(scene.play, voice, scene.state.focus.claim)}});
  }
  if (idea == Idea::claim) put("claim", claim_page(scene, language));
  if (std::string promise = promise_on_wall(scene, voice); idea == Idea::claim && !promise.empty())
    out["promise"] = std::move(promise);
  if (idea == Idea::document) {
    put("document", document_on_wall(scene, language));
    out["speaker"] = speaks(scene, voice);
  }
  if (idea == Idea::vote || idea == Idea::verdict) put("vote", vote_page(scene, language));
  if (idea == Idea::poll) put("poll", poll_page(scene, language));
  if (idea == Idea::quiz) out["quiz"] = quiz_words(scene, voice);
  if (idea == Idea::news) out["news"] = news_words(scene, voice);
  if (idea != Idea::debrief) return out;
  const auto parts = debrief_of(scene, language);
  if (!parts.empty())
    out["debrief"] = list_of(parts[std::min<std::size_t>(scene.state.debrief_part, parts.size() - 1)]);
  return out;
}

/// How phones find the laptop.
void add_way_in(const Scene& scene, const WallAddress& address, json& out) {
  json qr;
  qr["address"] = list_of(address.address_qr);
  out["code"] = scene.state.code;
  out["address"] = address.address;
  if (!address.wifi.empty()) {
    out["wifi"] = address.wifi;
    qr["wifi"] = list_of(address.wifi_qr);
  }
  out["qr"] = std::move(qr);
}

/// A result stands until the next part of the meeting begins: what is read out then is about something else.
bool fresh_verdict(const Scene& scene) {
  const Hearing& hearing = scene.session.hearing();
  if (hearing.vote.stage != VoteStage::published || !speaker(scene).is_none()) return false;
  const auto& published = scene.telling.published();
  return !published.empty() && published.back().phase == hearing.phase;
}

}  // namespace

Idea idea_of(const Scene& scene) {
  if (scene.state.blank) return Idea::blank;
  if (scene.state.stage == Stage::lobby || scene.state.codes) return Idea::lobby;
  if (scene.state.poll_open || scene.state.poll_shown) return Idea::poll;
  if (scene.state.quiz_open) return Idea::quiz;
  if (scene.state.stage == Stage::debrief) return Idea::debrief;
  const Hearing& hearing = scene.session.hearing();
  if (!scene.telling.just_in().is_none()) return Idea::news;
  if (!scene.telling.just_shown().is_none()) return Idea::document;
  if (hearing.vote.stage == VoteStage::open || hearing.vote.stage == VoteStage::closed) return Idea::vote;
  if (fresh_verdict(scene)) return Idea::verdict;
  return hearing.floor.claim.is_none() ? Idea::speaker : Idea::claim;
}

json wall_page(const Scene& scene, const WallAddress& address, const std::vector<text::Language>& languages) {
  const Idea idea = idea_of(scene);
  json pages = json::object();
  std::vector<std::string> codes;
  for (const text::Language language : languages.empty() ? scene.state.wall : languages) {
    codes.emplace_back(text::code_of(language));
    if (idea != Idea::blank) pages[codes.back()] = one_language(scene, idea, language);
  }
  json out;
  out["idea"] = name_of(idea);
  out["languages"] = list_of(codes);
  out["pages"] = std::move(pages);
  if (idea == Idea::lobby) add_way_in(scene, address, out);
  const bool timed = idea != Idea::blank && scene.state.stage == Stage::hearing;
  if (json turn = turn_clock(scene); timed && !turn.is_null()) out["turn"] = std::move(turn);
  return out;
}

std::size_t debrief_parts(const Scene& scene) { return debrief_of(scene, text::Language::en).size(); }

}  // namespace kenes::room
