// Where each rule comes from: the act, the article, the date of the text it was read in, and its standing.

#include <algorithm>
#include <charconv>

#include "scenario/closest.hpp"
#include "scenario/rulebook_parts.hpp"

namespace kenes::scenario::detail {
namespace {

using rules::CitedRule;
using rules::Standing;

struct Act {
  std::string id;
  const Node* node = nullptr;
  bool is_cited = false;
};

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = fault == std::errc() && end == text.data() + text.size() && text.front() != '-';
  return whole ? std::optional(number) : std::nullopt;
}

/// "2023-04-19", a day that there was.
bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1990 || *month < 1 || *month > 12 || *day < 1) return false;
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
  return *day <= kDays[static_cast<std::size_t>(*month) - 1] + (leap && *month == 2 ? 1 : 0);
}

/// "13(2)", "39-3(3-1)", or several with ", " between them.
bool is_article(std::string_view text) {
  constexpr std::string_view kSigns = "0123456789()-, ";
  if (text.empty() || text.size() > 40 || text.front() < '1' || text.front() > '9') return false;
  const bool fits =
      std::ranges::all_of(text, [&](char sign) { return kSigns.find(sign) != std::string_view::npos; });
  return fits && std::ranges::count(text, '(') == std::ranges::count(text, ')');
}

std::vector<Act> read_acts(ObjectReader& file) {
  std::vector<Act> acts;
  const Reading& reading = file.reading();
  for (const Node& node : file.need_list("acts")) {
    const auto id = reading.id(node);
    if (!id) continue;
    const bool twin = std::ranges::find(acts, *id, &Act::id) != acts.end();
    if (twin) reading.report(Code::listed_twice, node, *id);
    if (!twin) acts.push_back({*id, &node, false});
  }
  return acts;
}

void read_act(ObjectReader& object, CitedRule& rule, std::vector<Act>& acts) {
  const Node* node = object.take("act");
  const auto id = node == nullptr ? std::nullopt : object.reading().id(*node);
  if (!id) return;
  const auto act = std::ranges::find(acts, *id, &Act::id);
  if (act != acts.end()) {
    act->is_cited = true;
    rule.act = "act." + *id;
    return;
  }
  std::vector<std::string> names;
  names.reserve(acts.size());
  for (const Act& known : acts) names.push_back(known.id);
  object.reading().report(Code::unknown_act, *node, *id, {},
                          closest_of(*id, std::span<const std::string>(names)));
}

/// A rule of the law, or one that the law leaves to a regulation, says where; a teaching choice may.
void check_source(ObjectReader& object, Standing standing) {
  const bool must = standing != Standing::teaching || object.take("act") != nullptr;
  if (!must) return;
  for (const std::string_view key : {"act", "article", "text_of"}) {
    if (object.take(key) == nullptr) {
      object.reading().report(Code::rule_without_source, object.node(), std::string(key));
    }
  }
}

CitedRule read_rule(const Reading& reading, const Node& node, std::vector<Act>& acts) {
  ObjectReader object(reading, node);
  CitedRule rule;
  if (const auto id = object.id()) rule.id = *id;
  const auto standing = object.need_word<Standing>("standing");
  read_act(object, rule, acts);
  if (const auto article = object.text("article")) {
    rule.article = *article;
    if (!is_article(*article)) reading.report(Code::bad_article, *object.take("article"), *article);
  }
  if (const auto day = object.text("text_of")) {
    rule.text_of = *day;
    if (!is_day(*day)) reading.report(Code::bad_date, *object.take("text_of"), *day);
  }
  if (standing) {
    rule.standing = *standing;
    if (object.is_object()) check_source(object, *standing);
  }
  object.finish();
  return rule;
}

/// Text keys `<group>.<id>` of what a document must hold.
std::vector<std::string> read_contents(ObjectReader& file, std::string_view field, std::string_view group) {
  std::vector<std::string> keys;
  const Reading& reading = file.reading();
  for (const Node& node : file.need_list(field)) {
    const auto id = reading.id(node);
    if (!id) continue;
    std::string key = std::string(group) + "." + *id;
    if (std::ranges::find(keys, key) != keys.end()) reading.report(Code::listed_twice, node, *id);
    keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace

void read_sources(ObjectReader& file, RulebookDraft& draft) {
  const Reading& reading = file.reading();
  std::vector<Act> acts = read_acts(file);
  for (const Node& node : file.need_list("cited")) {
    CitedRule rule = read_rule(reading, node, acts);
    const bool twin = std::ranges::find(draft.book.cited, rule.id, &CitedRule::id) != draft.book.cited.end();
    if (twin && !rule.id.empty()) reading.report(Code::duplicate_id, *node.member("id"), rule.id);
    draft.book.cited.push_back(std::move(rule));
  }
  for (const Act& act : acts) {
    if (!act.is_cited) reading.report(Code::act_not_cited, *act.node, act.id);
  }
  draft.book.minutes_hold = read_contents(file, "minutes_hold", "minutes");
  draft.book.resolution_holds = read_contents(file, "resolution_holds", "resolution");
}

void read_durations(ObjectReader& file, RulebookDraft& draft) {
  constexpr std::int64_t kLongest = 1800;
  draft.all_durations = file.need("seconds");
  if (draft.all_durations == nullptr) return;
  const Reading& reading = file.reading();
  for (const Node& member : file.members("seconds")) {
    if (is_aside(member.key)) continue;
    const auto kind = read_move(reading, member.key_at, member.key, Code::unknown_key);
    if (!kind) continue;
    const auto at = static_cast<std::size_t>(*kind);
    draft.durations[at] = &member;
    draft.book.seconds[at] = static_cast<std::uint16_t>(reading.whole(member, 0, kLongest).value_or(0));
  }
}

void check_durations(const Reading& reading, const RulebookDraft& draft) {
  if (draft.all_durations == nullptr || draft.all_durations->kind != Node::Kind::object) return;
  for (std::size_t i = 0; i < rules::kMoveKinds; ++i) {
    const auto kind = static_cast<rules::MoveKind>(i);
    const bool granted = grants_anywhere(draft.book, kind);
    const std::string word(name_of(kind));
    if (granted && draft.durations[i] == nullptr) {
      reading.report(Code::duration_missing, *draft.all_durations, word);
    } else if (!granted && draft.durations[i] != nullptr) {
      reading.report(Code::duration_unused, draft.durations[i]->key_at, word);
    }
  }
}

}  // namespace kenes::scenario::detail
