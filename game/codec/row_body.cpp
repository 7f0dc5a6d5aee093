#include "codec/row_body.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "codec/json_reader.hpp"

namespace kenes::codec {
namespace {

using detail::ObjectReader;
using nlohmann::ordered_json;
using Code = DecodeFault::Code;

constexpr std::size_t kLongestBody = std::size_t{16} * 1024;
constexpr std::size_t kLongestWord = 256;
constexpr std::array<std::string_view, 4> kWhat{"joined", "seated", "renamed", "left"};

std::string line_of(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string short_text(ObjectReader& in, std::string_view key, bool needed) {
  std::string text = needed ? in.text(key) : in.text_or(key, "");
  if (text.size() > kLongestWord) in.refuse(Code::too_long, key);
  return text;
}

/// Parses an object, lets `fill` read it, refuses what is left over.
template <class Body, class Fill>
Result<Body, DecodeFault> read(std::string_view text, Fill fill) {
  const auto json = detail::parse_strict(text, kLongestBody);
  if (!json) return Unexpected{json.error()};
  detail::Faults faults;
  ObjectReader in(*json, "", faults);
  Body body;
  fill(in, body);
  in.refuse_the_rest();
  if (!faults.empty()) return Unexpected{faults.front()};
  return body;
}

}  // namespace

std::string encode(const UndoBody& body) {
  ordered_json out = {{"to", body.to}};
  if (body.branch) out["branch"] = true;
  return line_of(out);
}

Result<UndoBody, DecodeFault> decode_undo(std::string_view text) {
  return read<UndoBody>(text, [](ObjectReader& in, UndoBody& body) {
    body.to = static_cast<std::uint64_t>(in.number("to", 0, INT64_MAX));
    body.branch = in.yes_or("branch", false);
  });
}

std::string encode(const PersonBody& body) {
  ordered_json out = {{"what", std::string(kWhat[static_cast<std::size_t>(body.what)])}};
  if (body.person != 0) out["person"] = body.person;
  if (!body.device.empty()) out["device"] = body.device;
  if (!body.language.empty()) out["language"] = body.language;
  if (!body.seats.empty()) out["seats"] = body.seats;
  return line_of(out);
}

Result<PersonBody, DecodeFault> decode_person(std::string_view text) {
  return read<PersonBody>(text, [](ObjectReader& in, PersonBody& body) {
    const std::string what = in.text("what");
    const auto at = std::find(kWhat.begin(), kWhat.end(), what);
    if (at == kWhat.end()) {
      in.refuse(Code::unknown_word, "what", what);
    } else {
      body.what = static_cast<PersonBody::What>(at - kWhat.begin());
    }
    body.person = static_cast<std::uint64_t>(in.number_or("person", 0, INT64_MAX, 0));
    body.device = short_text(in, "device", false);
    body.language = short_text(in, "language", false);
    body.seats = in.texts_or_none("seats");
  });
}

std::string encode(const NoteBody& body) {
  ordered_json out = {{"topic", body.topic}};
  if (body.about != 0) out["about"] = body.about;
  return line_of(out);
}

Result<NoteBody, DecodeFault> decode_note(std::string_view text) {
  return read<NoteBody>(text, [](ObjectReader& in, NoteBody& body) {
    body.topic = short_text(in, "topic", true);
    body.about = static_cast<std::uint64_t>(in.number_or("about", 0, INT64_MAX, 0));
  });
}

std::string encode(const StartOptions& options) {
  ordered_json out = {{"mode", options.room ? "room" : "alone"}};
  if (!options.seat.empty()) out["seat"] = options.seat;
  if (!options.level.empty()) out["level"] = options.level;
  if (!options.extra_seats.empty()) out["extra_seats"] = options.extra_seats;
  if (!options.variant.empty()) out["variant"] = options.variant;
  return line_of(out);
}

Result<StartOptions, DecodeFault> decode_start_options(std::string_view text) {
  return read<StartOptions>(text, [](ObjectReader& in, StartOptions& options) {
    const std::string mode = in.text("mode");
    options.room = mode == "room";
    if (!options.room && mode != "alone") in.refuse(Code::unknown_word, "mode", mode);
    options.seat = short_text(in, "seat", false);
    options.level = short_text(in, "level", false);
    options.extra_seats = in.texts_or_none("extra_seats");
    options.variant = short_text(in, "variant", false);
  });
}

}  // namespace kenes::codec
