#include "app/trace.hpp"

#include <nlohmann/json.hpp>

#include "app/results.hpp"
#include "assess/fold.hpp"
#include "codec/codec.hpp"
#include "text/numbers.hpp"

namespace kenes::app {
namespace {

using nlohmann::ordered_json;

/// The values of an object without its keys: "start_pipe addressee utilities".
std::string values_of(const ordered_json& object, std::string_view except) {
  std::string out;
  for (const auto& [key, value] : object.items()) {
    if (key == except) continue;
    out.append(out.empty() ? "" : " ").append(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return out;
}

/// What tells little in a line: it can be seen from the move, or only counts.
bool is_plain(rules::Happening::Kind kind) {
  using Kind = rules::Happening::Kind;
  switch (kind) {
    case Kind::minute:
    case Kind::above:
    case Kind::below:
    case Kind::floor:
    case Kind::asked:
    case Kind::pressed:
    case Kind::answered:
    case Kind::delivered:
    case Kind::spoke:
    case Kind::proposed:
    case Kind::read_back:
    case Kind::recorded:
    case Kind::voting:
    case Kind::declared:
    case Kind::order:
    case Kind::choice:
    case Kind::taken:
      return true;
    default:
      return false;
  }
}

std::string happenings_of(const rules::Script& script, const rules::Happenings& happenings) {
  rules::Happenings telling;
  for (const rules::Happening& happening : happenings) {
    if (!is_plain(happening.kind)) telling.push_back(happening);
  }
  std::string out;
  for (const ordered_json& happening : ordered_json::parse(codec::encode_happenings(script, telling))) {
    out.append(out.empty() ? "" : "; ").append(values_of(happening, "by"));
  }
  return out;
}

std::string line_of(const rules::Script& script, const assess::Step& step) {
  const auto move =
      ordered_json::parse(codec::encode_move(codec::words_of(script, step.before), step.action.move));
  std::string line = text::clock_time(step.before.elapsed_s) + " " +
                     codec::seat_word(script, step.action.seat) + ": " + values_of(move, "");
  const std::string came = happenings_of(script, step.happenings);
  if (!came.empty()) line += " > " + came;
  return line + "\n";
}

}  // namespace

std::string trace_of(const rules::Script& script, const rules::HearingOptions& options,
                     std::span<const rules::Action> actions) {
  std::string out;
  const auto folded =
      assess::fold(script, options, actions, [&](const assess::Step& step) { out += line_of(script, step); });
  const std::string ending = ending_word(script, folded.hearing);
  out += "ending " + (ending.empty() ? std::string("-") : ending) + "\n";
  return out + "digest " + hex(rules::digest_of(folded.hearing)) + "\n";
}

}  // namespace kenes::app
