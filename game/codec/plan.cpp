// Plans: reading and checking. The format is described in assets/guide/en/plan.md.

#include "codec/plan.hpp"

#include <nlohmann/json.hpp>

#include "codec/json_reader.hpp"
#include "codec/names.hpp"

namespace kenes::codec {
namespace {

using detail::Faults;
using detail::ObjectReader;
using nlohmann::json;
using Code = DecodeFault::Code;
constexpr auto kNotes = ObjectReader::Notes::allowed;

constexpr std::size_t kLongestPlan = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kMostSteps = 20000;
constexpr int kPlanFormat = 1;

/// Everything but the keys that belong to the plan, which is the move itself.
std::string move_text(const json& step) {
  json move = json::object();
  for (const auto& [key, value] : step.items()) {
    const bool ours = key == "seat" || key == "refused" || key == "ballot" || key == "note";
    if (!ours) move[key] = value;
  }
  return move.dump(-1, ' ', false, json::error_handler_t::replace);
}

PlanMove read_move_step(const json& step, ObjectReader& in) {
  PlanMove move;
  move.seat = in.text("seat");
  const std::string kind = in.text("move");
  if (!kind.empty() && !rules::named<rules::MoveKind>(kind)) in.refuse(Code::unknown_word, "move", kind);
  if (in.has("refused")) {
    const std::string code = in.text("refused");
    move.refused = rules::named<rules::RefusalCode>(code);
    if (!move.refused) in.refuse(Code::unknown_word, "refused", code);
  }
  const bool secret = kind == rules::name_of(rules::MoveKind::cast_secret);
  if (secret) {
    const std::string ballot = in.text("ballot");
    const auto choice = rules::named<rules::Ballot>(ballot);
    if (!choice || *choice == rules::Ballot::none) in.refuse(Code::unknown_word, "ballot", ballot);
    move.ballot = choice.value_or(rules::Ballot::none);
  } else if (in.has("ballot")) {
    in.refuse(Code::unknown_key, "ballot", "ballot");
  }
  move.move = move_text(step);
  return move;
}

struct UntilWord {
  std::string_view word;
  PlanBots::Until until;
  bool takes_more;  // A word follows,
  bool needs_more;  // and must.
};
constexpr std::array<UntilWord, 6> kUntil{{{"over", PlanBots::Until::over, false, false},
                                           {"phase", PlanBots::Until::phase, true, true},
                                           {"turn of", PlanBots::Until::turn, true, true},
                                           {"choice of", PlanBots::Until::choice, true, true},
                                           {"vote", PlanBots::Until::vote, true, false},
                                           {"holds", PlanBots::Until::holds, true, true}}};

/// "phase debate" → the word before the first blank that fits, and the rest.
bool read_until(std::string_view text, PlanBots& bots) {
  for (const UntilWord& known : kUntil) {
    if (!text.starts_with(known.word)) continue;
    std::string_view rest = text.substr(known.word.size());
    if (!rest.empty() && rest.front() != ' ') continue;
    if (!rest.empty()) rest.remove_prefix(1);
    const bool fits = rest.empty() ? !known.needs_more : known.takes_more;
    if (!fits) return false;
    bots.until = known.until;
    bots.word = rest;
    return true;
  }
  return false;
}

PlanBots read_bots(const json& value, const std::string& pointer, Faults& faults) {
  PlanBots bots;
  ObjectReader in(value, pointer, faults, kNotes);
  const std::string until = in.text("until");
  if (in.is_good() && !read_until(until, bots)) in.refuse(Code::unknown_word, "until", until);
  bots.without = in.texts_or_none("without");
  bots.at_most = static_cast<std::uint32_t>(in.number_or("at_most", 1, 100000, bots.at_most));
  in.refuse_the_rest();
  return bots;
}

PlanStep read_step(const json& step, std::size_t number, Faults& faults) {
  const std::string pointer = "/steps/" + std::to_string(number);
  ObjectReader in(step, pointer, faults, kNotes);
  if (in.has("seat") || in.has("move"))
    return {read_move_step(step, in), number};  // The move's own keys: check_plan.
  PlanStep read{PlanExpect{}, number};
  if (in.has("expect")) {
    read.what = PlanExpect{in.text("expect")};
  } else if (in.has("ending")) {
    read.what = PlanEnding{in.text("ending")};
  } else if (in.has("bots")) {
    read.what = read_bots(*in.must("bots"), in.place("bots"), faults);
  } else if (in.is_good()) {
    faults.push_back(detail::fault(Code::missing_key, pointer + "/move"));
  }
  in.refuse_the_rest();
  return read;
}

void read_steps(ObjectReader& in, Plan& plan, Faults& faults) {
  const json* steps = in.must("steps");
  if (steps == nullptr) return;
  if (!steps->is_array()) return in.refuse(Code::wrong_type, "steps");
  if (steps->size() > kMostSteps) return in.refuse(Code::too_long, "steps");
  for (std::size_t i = 0; i < steps->size(); ++i) plan.steps.push_back(read_step((*steps)[i], i, faults));
}

void check_format(ObjectReader& in) {
  const std::int64_t format = in.number("format", 1, INT32_MAX);
  if (in.is_good() && format > kPlanFormat) in.refuse(Code::newer_format, "format");
}

class Checker {
 public:
  explicit Checker(const rules::Script& script) : script_(script) {}

  void seat(const std::string& pointer, const std::string& word) {
    if (!seat_named(script_, word)) unknown(pointer, word);
  }
  void check(const PlanMove& move, const std::string& pointer) {
    seat(pointer + "/seat", move.seat);
    const auto decoded = decode_move({script_, {}, true}, move.move);
    if (decoded) return;
    DecodeFault fault = decoded.error();
    fault.pointer = pointer + fault.pointer;
    faults.push_back(fault);
  }
  void check(const PlanExpect&, const std::string&) {}
  void check(const PlanEnding& step, const std::string& pointer) {
    if (!detail::place_of(script_.names.endings, step.ending)) unknown(pointer + "/ending", step.ending);
  }
  void check(const PlanBots& bots, const std::string& pointer) {
    const std::string at = pointer + "/bots";
    for (const auto& word : bots.without) seat(at + "/without", word);
    if (!until_is_known(bots)) unknown(at + "/until", bots.word);
  }
  void unknown(std::string pointer, std::string_view word) {
    faults.push_back(detail::fault(Code::unknown_word, std::move(pointer), word));
  }
  Faults faults;

 private:
  [[nodiscard]] bool until_is_known(const PlanBots& bots) const {
    switch (bots.until) {
      case PlanBots::Until::turn:
      case PlanBots::Until::choice:
        return seat_named(script_, bots.word).has_value();
      case PlanBots::Until::phase:
        return rules::named<rules::PhaseKind>(bots.word).has_value();
      case PlanBots::Until::vote:
        return bots.word.empty() || rules::named<rules::MotionKind>(bots.word) ||
               detail::place_of(script_.names.recommendations, bots.word);
      default:
        return true;
    }
  }
  const rules::Script& script_;
};

}  // namespace

Result<Plan, std::vector<DecodeFault>> read_plan(std::string_view text) {
  const auto parsed = detail::parse_strict(text, kLongestPlan);
  if (!parsed) return Unexpected{Faults{parsed.error()}};
  Faults faults;
  ObjectReader in(*parsed, "", faults, kNotes);
  Plan plan;
  check_format(in);
  plan.scenario = in.text("scenario");
  plan.seed = in.big_number_or("seed", plan.seed);
  plan.variant = in.text_or("variant", "");
  plan.language = in.text_or("language", "");
  plan.clock = in.yes_or("clock", false);
  plan.extra_seats = in.texts_or_none("extra_seats");
  read_steps(in, plan, faults);
  in.refuse_the_rest();
  if (!faults.empty()) return Unexpected{faults};
  return plan;
}

std::vector<DecodeFault> check_plan(const rules::Script& script, const Plan& plan) {
  Checker checker(script);
  if (plan.scenario != script.names.scenario) checker.unknown("/scenario", plan.scenario);
  if (!plan.variant.empty() && !detail::place_of(script.names.variants, plan.variant)) {
    checker.unknown("/variant", plan.variant);
  }
  for (const auto& word : plan.extra_seats) checker.seat("/extra_seats", word);
  for (const PlanStep& step : plan.steps) {
    const std::string pointer = "/steps/" + std::to_string(step.number);
    std::visit([&](const auto& what) { checker.check(what, pointer); }, step.what);
  }
  return std::move(checker.faults);
}

Result<rules::Action, DecodeFault> decode_plan_move(const Words& words, const PlanMove& step) {
  const auto seat = seat_named(words.script, step.seat);
  if (!seat) return Unexpected{seat.error()};
  const auto move = decode_move(words, step.move);
  if (!move) return Unexpected{move.error()};
  return rules::Action{*seat, *move};
}

}  // namespace kenes::codec
