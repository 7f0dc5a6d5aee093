#include "app/host/wall_model.hpp"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace kenes::app {
namespace {

using nlohmann::json;
using Half = ui::WallModel::Half;
using Kind = ui::WallModel::Line::Kind;

constexpr std::int64_t kLow_s = 60;

std::string text_at(const json& value, const char* key) {
  const auto at = value.find(key);
  return at != value.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// A label of the wall in its language.
std::string word(const json& half, const char* key) {
  const auto words = half.find("words");
  return words == half.end() ? std::string() : text_at(*words, key);
}

stage::Tone tone_of(const std::string& word) {
  return word == "good"   ? stage::Tone::sage
         : word == "bad"  ? stage::Tone::madder
         : word == "open" ? stage::Tone::gold
                          : stage::Tone::mist;
}

class Lines {
 public:
  explicit Lines(Half& half) : half_(half) {}
  void add(Kind kind, std::string words) {
    if (!words.empty()) half_.lines.push_back({kind, std::move(words), 0, {}});
  }
  void add_bar(const json& bar) {
    ui::WallModel::Line line{Kind::bar, text_at(bar, "text"), bar.value("of", std::size_t{0}), {}};
    for (const json& part : bar.value("parts", json::array()))
      line.parts.push_back({part.at(0).get<std::size_t>(), tone_of(part.at(1).get<std::string>())});
    half_.lines.push_back(std::move(line));
  }

 private:
  Half& half_;
};

void speaker(const json& half, Lines& out) {
  const std::string who = text_at(half, "speaker");
  const json said = half.value("lines", json::array());
  if (who.empty() && said.empty()) out.add(Kind::heading, text_at(half, "title"));
  if (!who.empty()) out.add(Kind::label, word(half, "floor"));
  out.add(Kind::heading, who);
  for (const json& line : said) {
    const std::string by = text_at(line, "who");
    const bool said_by_other = !by.empty() && by != who;
    out.add(Kind::text, (said_by_other ? by + ": " : std::string()) + text_at(line, "text"));
  }
  out.add(Kind::quiet, text_at(half, "focus"));
}

void floor(const json& half, Lines& out) {
  const std::string who = text_at(half, "speaker");
  if (!who.empty()) out.add(Kind::quiet, word(half, "floor") + ": " + who);
}

void claim(const json& half, Lines& out) {
  const auto at = half.find("claim");
  if (at == half.end()) return speaker(half, out);
  out.add(Kind::label, word(half, "claim"));
  out.add(Kind::heading, text_at(*at, "number") + "  " + text_at(*at, "words"));
  out.add(Kind::text, text_at(*at, "figures"));
  const std::string progress = text_at(*at, "progress");
  const bool good = progress == "confirmed" || progress == "committed";
  out.add(good ? Kind::good : progress == "contradicted" ? Kind::bad : Kind::warning, text_at(*at, "state"));
  const std::string promise = text_at(half, "promise");
  if (!promise.empty()) out.add(Kind::text, word(half, "promise") + ": " + promise);
  floor(half, out);
}

void document(const json& half, Lines& out) {
  const auto at = half.find("document");
  if (at == half.end()) return;
  out.add(Kind::label, text_at(*at, "kind") + " · " + text_at(*at, "reliability"));
  out.add(Kind::heading, text_at(*at, "title"));
  for (const json& line : at->value("lines", json::array()))
    out.add(line.contains("bearing") ? Kind::item : Kind::text, text_at(line, "words"));
  floor(half, out);
}

void vote(const json& half, Lines& out) {
  const auto at = half.find("vote");
  if (at == half.end()) return;
  out.add(Kind::label, word(half, "vote") + " · " + text_at(*at, "kind"));
  out.add(Kind::heading, text_at(*at, "subject"));
  // How far it is changes, what holds does not: in a long text that must not be the part out of sight.
  const bool closed = text_at(*at, "stage") == "closed";
  out.add(closed ? Kind::warning : Kind::big, text_at(*at, "progress"));
  if (closed) return;
  out.add(Kind::text, text_at(*at, "rule"));
  for (const json& warning : at->value("warnings", json::array()))
    if (warning.is_string()) out.add(Kind::warning, warning.get<std::string>());
}

void verdict(const json& half, Lines& out) {
  const auto at = half.find("vote");
  if (at == half.end()) return;
  out.add(Kind::label, word(half, "verdict"));
  out.add(Kind::text, text_at(*at, "subject"));
  out.add(at->value("adopted", false) ? Kind::good : Kind::bad, text_at(*at, "outcome"));
  for (const json& step : at->value("working", json::array()))
    if (step.is_string()) out.add(Kind::text, step.get<std::string>());
}

void news(const json& half, Lines& out) {
  const auto at = half.find("news");
  if (at == half.end()) return;
  out.add(Kind::label, word(half, "news"));
  out.add(Kind::heading, text_at(*at, "title"));
  out.add(Kind::text, text_at(*at, "text"));
}

void poll(const json& half, Lines& out) {
  const auto at = half.find("poll");
  if (at == half.end()) return;
  out.add(Kind::heading, text_at(*at, "question"));
  out.add(Kind::big, text_at(*at, "progress"));
  const json bars = at->value("bars", json::array());
  for (const json& bar : bars) out.add_bar(bar);
  if (!bars.empty()) return;
  const json result = at->value("result", json());
  for (const json& line : result.is_array() ? result : json::array({result}))
    if (line.is_string()) out.add(Kind::big, line.get<std::string>());
}

void quiz(const json& half, Lines& out) {
  const auto at = half.find("quiz");
  if (at == half.end()) return;
  out.add(Kind::heading, text_at(*at, "title"));
  out.add(Kind::big, text_at(*at, "progress"));
}

void debrief(const json& half, Lines& out) {
  for (const json& block : half.value("debrief", json::array())) {
    const std::string kind = text_at(block, "kind");
    if (kind == "bar") {
      out.add_bar(block);
      continue;
    }
    out.add(kind == "heading"  ? Kind::heading
            : kind == "item"   ? Kind::item
            : kind == "detail" ? Kind::quiet
                               : Kind::text,
            text_at(block, "text"));
  }
}

void add_lines(const std::string& idea, const json& half, Half& out) {
  Lines lines(out);
  if (idea == "speaker") speaker(half, lines);
  if (idea == "claim") claim(half, lines);
  if (idea == "document") document(half, lines);
  if (idea == "vote") vote(half, lines);
  if (idea == "verdict") verdict(half, lines);
  if (idea == "news") news(half, lines);
  if (idea == "poll") poll(half, lines);
  if (idea == "quiz") quiz(half, lines);
  if (idea == "debrief") debrief(half, lines);
}

Half half_of(const std::string& idea, const json& half, bool timed, std::int64_t now_ms) {
  Half out;
  out.notice = text_at(half, "notice");
  const auto clock = half.find("clock");
  out.phase = clock == half.end() ? text_at(half, "title") : text_at(*clock, "label");
  // Where the time of a turn stands large, that of this part of the meeting stands beside its name.
  if (timed && clock != half.end()) {
    const ClockNow told = clock_now(*clock, now_ms);
    if (!told.words.empty()) out.phase += " · " + told.words;
  }
  if (idea == "lobby") {
    out.wifi = word(half, "wifi");
    out.address = word(half, "address");
    out.code = word(half, "code");
    const json lobby = half.value("lobby", json::object());
    out.came = text_at(lobby, "came");
    out.stay = word(half, "stay");
  }
  add_lines(idea, half, out);
  return out;
}

std::vector<std::string> rows_at(const json& qr, const char* key) {
  std::vector<std::string> rows;
  for (const json& row : qr.value(key, json::array()))
    if (row.is_string()) rows.push_back(row.get<std::string>());
  return rows;
}

void add_doors(const json& page, ui::WallModel& model) {
  const json qr = page.value("qr", json::object());
  model.code = text_at(page, "code");
  std::string address = text_at(page, "address");
  if (address.starts_with("http://")) address.erase(0, 7);
  model.address = {rows_at(qr, "address"), address};
  model.wifi = {rows_at(qr, "wifi"), text_at(page, "wifi")};
}

}  // namespace

std::string clock_words(std::int64_t seconds_left) {
  const std::int64_t seconds = seconds_left < 0 ? -seconds_left : seconds_left;
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%s%lld:%02lld", seconds_left < 0 ? "+" : "",
                static_cast<long long>(seconds / 60), static_cast<long long>(seconds % 60));
  return out.data();
}

ClockNow clock_now(const json& clock, std::int64_t now_ms) {
  if (!clock.is_object()) return {};
  if (const auto left = clock.find("left_s"); left != clock.end())
    return {ui::WallModel::Time::still, clock_words(left->get<std::int64_t>())};
  const auto until = clock.find("until");
  if (until == clock.end()) return {};
  const std::int64_t left_ms = until->get<std::int64_t>() - now_ms;
  const std::int64_t left = left_ms >= 0 ? (left_ms + 999) / 1000 : left_ms / 1000;
  const auto time = left < 0         ? ui::WallModel::Time::over
                    : left <= kLow_s ? ui::WallModel::Time::low
                                     : ui::WallModel::Time::running;
  return {time, clock_words(left)};
}

ui::WallModel wall_model(const json& page, std::int64_t now_ms) {
  ui::WallModel model;
  const std::string idea = text_at(page, "idea");
  model.blank = idea == "blank";
  model.lobby = idea == "lobby";
  const json pages = page.value("pages", json::object());
  const bool timed = page.contains("turn");
  for (const json& code : page.value("languages", json::array())) {
    const auto half = pages.find(code.get<std::string>());
    if (half == pages.end()) continue;
    model.halves.push_back(half_of(idea, *half, timed, now_ms));
    if (model.time != ui::WallModel::Time::none) continue;
    const ClockNow clock = clock_now(timed ? page["turn"] : half->value("clock", json()), now_ms);
    model.time = clock.time;
    model.clock = clock.words;
  }
  if (model.lobby) add_doors(page, model);
  return model;
}

}  // namespace kenes::app
