// What `on` can say.

#include <algorithm>
#include <charconv>

#include "scenario/closest.hpp"
#include "scenario/fact_table.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::Happening;
using rules::MotionKind;
using rules::Trigger;
using Kind = Happening::Kind;

constexpr std::string_view kAnyWord = "any";  // In place of a subject: whichever.

/// What stands after the first word.
enum class Tail : std::uint8_t {
  nothing,
  phase,
  number,
  seat,
  section,
  claim,
  claim_tone,
  claim_answer,
  claim_state,
  evidence,
  issue_stance,
  recommendation,
  motion,
  variable_number,
  inject,
};

constexpr Tail tail_of(Kind kind) {
  switch (kind) {
    case Kind::phase:
      return Tail::phase;
    case Kind::minute:
      return Tail::number;
    case Kind::declared:
    case Kind::floor:
    case Kind::pledged:
    case Kind::declined:
    case Kind::order:
      return Tail::seat;
    case Kind::delivered:
      return Tail::section;
    case Kind::asked:
    case Kind::pressed:
      return Tail::claim_tone;
    case Kind::presented:
    case Kind::missed:
      return Tail::evidence;
    case Kind::answered:
      return Tail::claim_answer;
    case Kind::claim:
      return Tail::claim_state;
    case Kind::recorded:
      return Tail::claim;
    case Kind::spoke:
      return Tail::issue_stance;
    case Kind::proposed:
    case Kind::amended:
    case Kind::withdrawn:
    case Kind::read_back:
      return Tail::recommendation;
    case Kind::voting:
    case Kind::adopted:
    case Kind::rejected:
      return Tail::motion;
    case Kind::above:
    case Kind::below:
      return Tail::variable_number;
    case Kind::inject:
      return Tail::inject;
    default:
      return Tail::nothing;
  }
}

/// What to write after the first word.
constexpr std::string_view form_of(Tail tail) {
  switch (tail) {
    case Tail::nothing:
      return "";
    case Tail::phase:
      return " PHASE";
    case Tail::number:
      return " N";
    case Tail::seat:
      return " SEAT";
    case Tail::section:
      return " SECTION";
    case Tail::claim:
      return " CLAIM";
    case Tail::claim_tone:
      return " CLAIM [TONE]";
    case Tail::claim_answer:
      return " CLAIM [KIND]";
    case Tail::claim_state:
      return " CLAIM STATE";
    case Tail::evidence:
      return " EVIDENCE";
    case Tail::issue_stance:
      return " ISSUE [STANCE]";
    case Tail::recommendation:
    case Tail::motion:
      return " RECOMMENDATION";
    case Tail::variable_number:
      return " VARIABLE N";
    case Tail::inject:
      return " NAME";
  }
  return "";
}

struct Word {
  std::string_view text;
  std::size_t offset = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = text.find_first_not_of(" \t", at);
    if (from == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t", from), text.size());
    words.push_back({text.substr(from, end - from), from});
    at = end;
  }
  return words;
}

class TriggerParser {
 public:
  TriggerParser(Workbench& bench, const Node& node)
      : bench_(bench), spot_(bench.reading, node), words_(words_of(node.text)) {}

  std::optional<Trigger> parse() {
    const auto kinds = std::span<const std::string_view>(rules::kNames<Kind>).first(rules::kTriggerKinds);
    const Word first = words_.empty() ? Word{} : words_.front();
    const auto found = std::ranges::find(kinds, first.text);
    if (found == kinds.end()) {
      spot_.report(Code::unknown_trigger, first.offset, first.text, {}, closest_of(first.text, kinds));
      return std::nullopt;
    }
    on_.kind = static_cast<Kind>(found - kinds.begin());
    at_ = 1;
    read_tail(tail_of(on_.kind));
    if (good_ && at_ < words_.size()) fail(Code::trigger_words, words_[at_], form());
    return good_ ? std::optional(on_) : std::nullopt;
  }

 private:
  void fail(Code code, const Word& word, std::string other = {}, std::string hint = {}) {
    good_ = false;
    spot_.report(code, word.offset, word.text, std::move(other), std::move(hint));
  }
  [[nodiscard]] std::string form() const {
    return std::string(rules::name_of(on_.kind)) + std::string(form_of(tail_of(on_.kind)));
  }
  /// The next word; reports that one is missing.
  std::optional<Word> take() {
    if (at_ < words_.size()) return words_[at_++];
    good_ = false;
    spot_.report(Code::trigger_words, 0, spot_.text(), form());
    return std::nullopt;
  }
  /// `answered any` answers whatever is answered. News and thresholds are always about one thing.
  static bool may_be_any(NameKind kind) { return kind != NameKind::injects && kind != NameKind::variables; }
  std::uint8_t thing(NameKind kind) {
    const auto word = take();
    if (!word || (word->text == "any" && may_be_any(kind))) return Trigger::kAny;
    if (const auto place = bench_.names[kind].find(word->text)) return static_cast<std::uint8_t>(*place);
    if (word->text == kAnyWord) return Trigger::kAny;
    good_ = false;
    if (bench_.names[kind].was_dropped(word->text)) return Trigger::kAny;
    fail(Code::unknown_in_trigger, *word, "@kind." + std::string(word_of(kind)),
         bench_.names[kind].closest(word->text));
    return Trigger::kAny;
  }
  std::uint8_t word_among(std::span<const std::string_view> words, std::size_t first) {
    const auto word = take();
    if (!word) return Trigger::kAny;
    const auto found = std::ranges::find(words, word->text);
    if (found != words.end())
      return static_cast<std::uint8_t>(static_cast<std::size_t>(found - words.begin()) + first);
    std::string all;
    for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string(one);
    fail(Code::unknown_in_trigger, *word, all, closest_of(word->text, words));
    return Trigger::kAny;
  }
  /// A word that may be left out.
  template <class E>
  std::uint8_t optional_word(std::size_t first = 0) {
    if (at_ >= words_.size()) return Trigger::kAny;
    return word_among(std::span<const std::string_view>(rules::kNames<E>).subspan(first), first);
  }
  void number() {
    const auto word = take();
    if (!word) return;
    const char* end = word->text.data() + word->text.size();
    const auto [stop, fault] = std::from_chars(word->text.data(), end, on_.number);
    if (fault != std::errc() || stop != end) fail(Code::unknown_in_trigger, *word, "@word.number");
  }
  void variable() {
    const auto word = take();
    if (!word) return;
    const auto place = bench_.names[NameKind::variables].find(word->text);
    if (word->text == "trust") {
      on_.a = rules::kTrustSubject;
    } else if (word->text == "guard") {
      on_.a = rules::kGuardSubject;
    } else if (place) {
      on_.a = static_cast<std::uint8_t>(*place);
      bench_.usage.variable_read[*place] = true;
    } else {
      --at_;
      static_cast<void>(thing(NameKind::variables));
    }
  }
  void motion() {
    const bool is_report = at_ < words_.size() && words_[at_].text == "report";
    on_.b = static_cast<std::uint8_t>(is_report ? MotionKind::report : MotionKind::recommendation);
    if (is_report) {
      ++at_;
    } else {
      on_.a = thing(NameKind::recommendations);
    }
  }
  void read_tail(Tail tail);

  Workbench& bench_;
  Spot spot_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
  Trigger on_;
  bool good_ = true;
};

void TriggerParser::read_tail(Tail tail) {
  switch (tail) {
    case Tail::nothing:
      return;
    case Tail::phase:
      on_.a = word_among(words_for(Argument::phase), 0);
      return;
    case Tail::number:
      on_.a = 0;  // What happens by the minute is about nobody.
      return number();
    case Tail::seat:
      on_.a = thing(NameKind::seats);
      return;
    case Tail::section:
      on_.a = thing(NameKind::sections);
      return;
    case Tail::claim:
      on_.a = thing(NameKind::claims);
      return;
    case Tail::claim_tone:
      on_.a = thing(NameKind::claims);
      on_.b = optional_word<rules::Tone>();
      return;
    case Tail::claim_answer:
      on_.a = thing(NameKind::claims);
      on_.b = optional_word<rules::AnswerKind>(1);
      return;
    case Tail::claim_state:
      on_.a = thing(NameKind::claims);
      on_.b = word_among(std::span<const std::string_view>(rules::kNames<rules::Progress>).subspan(3), 3);
      return;
    case Tail::evidence:
      on_.a = thing(NameKind::evidence);
      return;
    case Tail::issue_stance:
      on_.a = thing(NameKind::issues);
      on_.b = optional_word<rules::Stance>();
      return;
    case Tail::recommendation:
      on_.a = thing(NameKind::recommendations);
      return;
    case Tail::motion:
      return motion();
    case Tail::variable_number:
      variable();
      return number();
    case Tail::inject:
      on_.a = thing(NameKind::injects);
      return;
  }
}

}  // namespace

std::optional<Trigger> compile_trigger(Workbench& bench, const Node& node) {
  if (!bench.reading.text(node)) return std::nullopt;
  return TriggerParser(bench, node).parse();
}

}  // namespace kenes::scenario
