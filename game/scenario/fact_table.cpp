#include "scenario/fact_table.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace kenes::scenario {
namespace {

using rules::Fact;
using A = Argument;

constexpr FactRow kFacts[] = {
    {Fact::trust, {}, false},
    {Fact::guard, {}, false},
    {Fact::minute, {}, false},
    {Fact::asked, {A::claim}},
    {Fact::turns, {A::seat}},
    {Fact::standing, {A::seat}},
    {Fact::count_claims, {A::reached}},
    {Fact::count_evidence, {}},
    {Fact::count_present, {}},
    {Fact::count_motions, {A::counted_motions}},
    {Fact::count_unread, {}},
    {Fact::score, {A::recommendation}},
    {Fact::in_phase, {A::phase}},
    {Fact::past, {A::phase}},
    {Fact::delivered, {A::section}},
    {Fact::questioned, {A::claim}},
    {Fact::accused, {A::claim}},
    {Fact::tested, {A::claim}},
    {Fact::confirmed, {A::claim}},
    {Fact::contradicted, {A::claim}},
    {Fact::explained, {A::claim}},
    {Fact::committed, {A::claim}},
    {Fact::recorded, {A::claim}},
    {Fact::concrete, {A::claim}},
    {Fact::answered, {A::claim, A::answer}},
    {Fact::on_table, {A::evidence}},
    {Fact::holds, {A::seat, A::evidence}},
    {Fact::presented, {A::evidence}},
    {Fact::present, {A::seat}},
    {Fact::declared, {A::seat}},
    {Fact::proposed, {A::recommendation}},
    {Fact::adopted, {A::recommendation}},
    {Fact::rejected, {A::recommendation}},
    {Fact::slot, {A::recommendation, A::slot, A::option}},
    {Fact::report_accepted, {}},
    {Fact::report_rejected, {}},
    {Fact::quorum, {}},
    {Fact::pledged, {A::seat, A::recommendation}},
    {Fact::fired, {A::beat}},
    {Fact::variant, {A::variant}},
    {Fact::truth, {A::claim, A::truth}},
};

constexpr std::array<std::string_view, 3> kCountedMotions{"proposed", "adopted", "rejected"};
constexpr std::array<std::string_view, 13> kOtherReserved{"and",   "or",     "not",    "true", "false",
                                                          "set",   "clear",  "reveal", "give", "mood",
                                                          "shift", "settle", "delay"};

template <class E>
std::span<const std::string_view> words_from(std::size_t first, std::size_t count = std::dynamic_extent) {
  return std::span<const std::string_view>(rules::kNames<E>).subspan(first, count);
}

constexpr std::size_t kFirstReached = static_cast<std::size_t>(rules::Progress::questioned);

}  // namespace

std::size_t FactRow::argument_count() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(arguments, [](A argument) { return argument != A::none; }));
}

const FactRow* fact_named(std::string_view name) {
  const auto* row =
      std::ranges::find_if(kFacts, [&](const FactRow& f) { return rules::name_of(f.fact) == name; });
  return row == std::end(kFacts) ? nullptr : row;
}

std::span<const std::string_view> fact_names() {
  static const auto kAll = [] {
    std::array<std::string_view, std::size(kFacts)> names{};
    std::ranges::transform(kFacts, names.begin(),
                           [](const FactRow& row) { return rules::name_of(row.fact); });
    return names;
  }();
  return kAll;
}

std::span<const std::string_view> reserved_words() {
  static const auto kAll = [] {
    std::vector<std::string_view> words(fact_names().begin(), fact_names().end());
    words.insert(words.end(), kOtherReserved.begin(), kOtherReserved.end());
    return words;
  }();
  return kAll;
}

std::span<const std::string_view> words_for(Argument argument) {
  switch (argument) {
    case A::reached:
      return words_from<rules::Progress>(kFirstReached);
    case A::counted_motions:
      return kCountedMotions;
    case A::phase:
      return words_from<rules::PhaseKind>(0, static_cast<std::size_t>(rules::PhaseKind::closed));
    case A::answer:
      return words_from<rules::AnswerKind>(1);
    case A::truth:
      return words_from<rules::Truth>(0);
    default:
      return {};
  }
}

std::uint8_t code_of_word(Argument argument, std::size_t place) {
  const std::size_t first = argument == A::reached ? kFirstReached : argument == A::answer ? 1 : 0;
  // `proposed` stands first here as a draft does among the states of a motion.
  return static_cast<std::uint8_t>(first + place);
}

NameKind kind_of(Argument argument) {
  switch (argument) {
    case A::seat:
      return NameKind::seats;
    case A::claim:
      return NameKind::claims;
    case A::evidence:
      return NameKind::evidence;
    case A::section:
      return NameKind::sections;
    case A::recommendation:
      return NameKind::recommendations;
    case A::beat:
      return NameKind::beats;
    default:
      KENES_EXPECT(argument == A::variant);
      return NameKind::variants;
  }
}

}  // namespace kenes::scenario
