#include "scenario/names.hpp"

#include <algorithm>

#include "codec/codec.hpp"
#include "rules/capacity.hpp"
#include "scenario/closest.hpp"

namespace kenes::scenario {
namespace {

constexpr std::size_t kNoLimit = 1000;  // Of lists that the rules never see.
constexpr std::size_t kMaxGroups = 250;

struct Shelf {
  NameKind kind;
  std::string_view word;
  std::size_t most;
  Code too_many;
  bool sorted;
};
constexpr std::array<Shelf, kNameKinds> kShelves{{
    {NameKind::objectives, "objectives", kNoLimit, Code::too_many_values, false},
    {NameKind::issues, "issues", rules::kMaxIssues, Code::too_many_issues, true},
    {NameKind::variables, "variables", rules::kMaxVariables, Code::too_many_variables, true},
    {NameKind::flags, "flags", rules::kMaxFlags, Code::too_many_flags, true},
    {NameKind::seats, "seats", rules::kMaxSeats, Code::too_many_seats, true},
    {NameKind::sections, "sections", rules::kMaxSections, Code::too_many_sections, false},
    {NameKind::claims, "claims", rules::kMaxClaims, Code::too_many_claims, true},
    {NameKind::evidence, "evidence", rules::kMaxEvidence, Code::too_many_evidence, true},
    {NameKind::variants, "variants", rules::kMaxVariants, Code::too_many_variants, true},
    {NameKind::recommendations, "recommendations", rules::kMaxRecommendations, Code::too_many_recommendations,
     true},
    {NameKind::beats, "beats", rules::kMaxBeats, Code::too_many_beats, true},
    {NameKind::groups, "groups", kMaxGroups, Code::too_many_groups, true},
    {NameKind::injects, "injects", rules::kMaxInjects, Code::too_many_injects, true},
    {NameKind::endings, "endings", rules::kMaxEndings, Code::too_many_endings, false},
    {NameKind::aftermath, "aftermath", kNoLimit, Code::too_many_values, true},
    {NameKind::debrief, "debrief", kNoLimit, Code::too_many_values, false},
    {NameKind::quiz, "quiz", kNoLimit, Code::too_many_values, false},
    {NameKind::gallery, "gallery", kNoLimit, Code::too_many_values, false},
}};

const Shelf& shelf_of(NameKind kind) { return kShelves[static_cast<std::size_t>(kind)]; }

bool is_yes(const Node* node) { return node != nullptr && node->kind == Node::Kind::boolean && node->yes; }

/// Words that stand where the names of such things do: `answered any`, `"held_by": "public"`, `adopted
/// report`.
bool is_reserved(NameKind kind, std::string_view name) {
  return name == "any" ||
         (kind == NameKind::seats && (name == "public" || codec::is_reserved_seat_word(name))) ||
         (kind == NameKind::recommendations && name == "report");
}

class Collector {
 public:
  explicit Collector(const Reading& reading) : reading_(reading) {}

  void collect(const Node& root) {
    for (const NameKind kind :
         {NameKind::objectives, NameKind::issues, NameKind::seats, NameKind::evidence, NameKind::variants,
          NameKind::recommendations, NameKind::beats, NameKind::injects, NameKind::endings,
          NameKind::aftermath, NameKind::debrief, NameKind::quiz, NameKind::gallery}) {
      for (const Node& element : elements(root, word_of(kind))) take(kind, element);
    }
    for (const Node& element : elements(root, "variables")) {
      take(is_yes(element.member("flag")) ? NameKind::flags : NameKind::variables, element);
    }
    for (const Node& section : elements(root, "report")) {
      take(NameKind::sections, section);
      for (const Node& claim : elements(section, "claims")) take(NameKind::claims, claim);
    }
    for (const Node& beat : elements(root, "beats")) take_group(beat);
    if (names_[NameKind::variants].size() == 0) names_[NameKind::variants].add("only", root, root.at);
    for (const Shelf& shelf : kShelves) names_[shelf.kind].number(shelf.sorted);
    mark_once();
  }
  [[nodiscard]] Names take_names() { return std::move(names_); }

 private:
  static std::span<const Node> elements(const Node& object, std::string_view key) {
    const Node* list = object.member(key);
    return list != nullptr && list->kind == Node::Kind::list ? std::span<const Node>(list->children)
                                                             : std::span<const Node>();
  }

  /// What an id was meant to be that has a Cyrillic letter in place of its twin: only the id itself is
  /// reported then, not every reference to it.
  static std::string as_meant(const std::string& id) {
    const std::string latin = latin_look_alike(id);
    return is_id(latin) ? latin : id;
  }

  /// An element without a usable id gets one that no author can write, so that the rest of it is checked all
  /// the same.
  std::string stand_in() { return "?" + std::to_string(++stand_ins_); }

  void take(NameKind kind, const Node& element) {
    if (element.kind != Node::Kind::object) {
      if (element.kind != Node::Kind::broken) reading_.report(Code::wrong_type, element, "", "@type.object");
      return;
    }
    const Node* id = element.member("id");
    const bool is_text = id != nullptr && id->kind == Node::Kind::text;
    std::string name = is_text ? as_meant(id->text) : stand_in();
    // Numbers and flags share their names: both stand alone in a condition.
    const NameKind pool = kind == NameKind::flags ? NameKind::variables : kind;
    if (is_text && !seen_[pool].emplace(name, true).second) {
      reading_.report(Code::duplicate_id, *id, name, "@kind." + std::string(word_of(pool)));
      name = stand_in();
    }
    if (is_text && is_reserved(kind, name)) reading_.report(Code::reserved_id, *id, name);
    NameTable& table = names_[kind];
    if (table.size() < shelf_of(kind).most)
      return table.add(std::move(name), element, is_text ? id->at : element.at);
    if (!table.has_dropped())
      reading_.report(shelf_of(kind).too_many, element, std::to_string(shelf_of(kind).most));
    table.drop(std::move(name));
  }

  void take_group(const Node& beat) {
    const Node* group = beat.member("group");
    if (group == nullptr || group->kind != Node::Kind::text) return;
    if (!seen_[NameKind::groups].emplace(group->text, true).second) return;
    NameTable& table = names_[NameKind::groups];
    if (table.size() < kMaxGroups) return table.add(group->text, beat, group->at);
    if (!table.has_dropped()) reading_.report(Code::too_many_groups, *group, std::to_string(kMaxGroups));
    table.drop(group->text);
  }

  void mark_once() {
    for (const NameTable::Entry& beat : names_[NameKind::beats].entries()) {
      const Node* times = beat.node->member("times");
      names_.once.push_back(times == nullptr || times->text != "often");
    }
  }

  const Reading& reading_;
  Names names_;
  std::map<NameKind, std::map<std::string, bool, std::less<>>> seen_;
  std::size_t stand_ins_ = 0;
};

}  // namespace

std::string_view word_of(NameKind kind) { return shelf_of(kind).word; }

void NameTable::number(bool sorted) {
  if (sorted) std::ranges::stable_sort(entries_, {}, &Entry::id);
  for (std::size_t i = 0; i < entries_.size(); ++i) places_.emplace(entries_[i].id, i);
}

std::optional<std::size_t> NameTable::find(std::string_view id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

bool NameTable::was_dropped(std::string_view id) const {
  return std::ranges::find(dropped_, id) != dropped_.end();
}

std::string NameTable::closest(std::string_view id) const {
  if (std::string latin = latin_look_alike(id); find(latin)) return latin;
  std::vector<std::string> known = ids();
  std::erase_if(known, [](const std::string& name) { return name.starts_with('?'); });
  return closest_of(id, std::span<const std::string>(known));
}

std::vector<std::string> NameTable::ids() const {
  std::vector<std::string> ids;
  ids.reserve(entries_.size());
  for (const Entry& entry : entries_) ids.push_back(entry.id);
  return ids;
}

Names collect_names(const Reading& reading, const Node& root) {
  Collector collector(reading);
  collector.collect(root);
  return collector.take_names();
}

std::optional<std::size_t> refer(const Reading& reading, const Names& names, NameKind kind,
                                 const Node& node) {
  const std::optional<std::string> name = reading.text(node);
  if (!name) return std::nullopt;
  const NameTable& table = names[kind];
  if (const auto place = table.find(*name)) return place;
  if (!table.was_dropped(*name)) {
    reading.report(Code::unknown_name, node, *name, "@kind." + std::string(word_of(kind)),
                   table.closest(*name));
  }
  return std::nullopt;
}

}  // namespace kenes::scenario
