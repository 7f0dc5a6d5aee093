// Who sits where, and with what in mind.

#include <algorithm>

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::Role;

constexpr std::string_view kRoles[] = {"chair",    "secretary", "member",  "maslikhat_chair", "akim",
                                       "official", "expert",    "citizen", "journalist",      "observer"};
constexpr std::string_view kSexes[] = {"f", "m"};
constexpr int kPortraits = 24;

std::string portrait_named(int number) { return (number < 10 ? "p0" : "p") + std::to_string(number); }

std::string read_portrait(ObjectReader& reader) {
  const Node* node = reader.need("portrait");
  const auto name = node == nullptr ? std::nullopt : reader.reading().text(*node);
  if (!name) return {};
  for (int number = 1; number <= kPortraits; ++number) {
    if (*name == portrait_named(number)) return *name;
  }
  reader.reading().report(Code::unknown_word, *node, *name, "p01 … p" + std::to_string(kPortraits));
  return {};
}

void read_attitudes(Workbench& bench, std::span<const Node> members, rules::Seat& seat) {
  for (const Node& member : members) {
    const auto issue = refer_by_key(bench, NameKind::issues, member);
    const auto value = bench.reading.whole(member, -100, 100);
    if (issue && value) seat.attitudes[*issue] = static_cast<std::int8_t>(*value);
  }
}

void read_temper(Workbench& bench, const Node* node, rules::Temper& temper) {
  if (node == nullptr) return;
  ObjectReader reader(bench.reading, *node);
  const auto take = [&](std::string_view key, std::uint8_t& value) {
    value = static_cast<std::uint8_t>(reader.whole(key, 0, 10).value_or(value));
  };
  take("candour", temper.candour);
  take("warmth", temper.warmth);
  take("boldness", temper.boldness);
  take("patience", temper.patience);
  reader.finish();
}

void read_knows(Workbench& bench, const Node* node, rules::Seat& seat) {
  if (node == nullptr) return;
  if (node->kind == Node::Kind::text && node->text == "all") {
    seat.knows = rules::ClaimSet::first(bench.names[NameKind::claims].size());
    return;
  }
  const std::vector<Node>* list = bench.reading.list(*node);
  if (list != nullptr) read_set<rules::ClaimId>(bench, *list, NameKind::claims, seat.knows);
}

/// Ids and worth; what they ask for is compiled with the other conditions.
void read_goals(Workbench& bench, std::span<const Node> list, rules::Seat& seat) {
  LocalIds ids(bench.reading, "goals");
  for (const Node& element : list) {
    ObjectReader reader(bench.reading, element);
    ids.take(reader);
    static_cast<void>(reader.need("when"));
    const auto worth = reader.need_whole("worth", 1, 3);
    reader.finish();
    seat.goals.push_back({{}, static_cast<std::uint8_t>(worth.value_or(1))});
  }
  bench.script.names.goals.push_back(std::move(ids).ids());
}

void report_wanted_and_dreaded(Workbench& bench, std::span<const Node> dreads, const rules::Seat& seat) {
  for (const Node& node : dreads) {
    const auto place = bench.names[NameKind::recommendations].find(node.text);
    if (place && seat.wants.has(rules::RecommendationId(*place))) {
      bench.reading.report(Code::wanted_and_dreaded, node, node.text);
    }
  }
}

constexpr std::string_view kAnswers[] = {"explain", "concede", "commit", "deflect"};

/// What the person at this seat would not say. Wanting a recommendation and never speaking for it is a slip
/// of the author's.
void read_never(Workbench& bench, const Node* node, rules::Seat& seat) {
  if (node == nullptr) return;
  ObjectReader reader(bench.reading, *node);
  for (const Node& element : reader.list("answers")) {
    const auto place = bench.reading.word_among(element, kAnswers);
    if (!place) continue;
    const auto bit = static_cast<std::uint8_t>(2U << *place);  // AnswerKind begins with `none`.
    if ((seat.never.answers & bit) != 0) bench.reading.report(Code::listed_twice, element, element.text);
    seat.never.answers |= bit;
  }
  read_set<rules::ClaimId>(bench, reader.list("asks"), NameKind::claims, seat.never.asks);
  const auto recommends = reader.list("recommends");
  read_set<rules::RecommendationId>(bench, recommends, NameKind::recommendations, seat.never.recommends);
  for (const Node& element : recommends) {
    const auto place = bench.names[NameKind::recommendations].find(element.text);
    if (place && seat.wants.has(rules::RecommendationId(*place)))
      bench.reading.report(Code::wanted_and_never, element, element.text);
  }
  reader.finish();
}

void compile_seat(Workbench& bench, const Node& element) {
  rules::Seat seat;
  SeatContent content;
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  if (const Node* role = reader.need("role")) {
    seat.role = static_cast<Role>(
        bench.reading.word_among(*role, kRoles).value_or(static_cast<std::size_t>(Role::observer)));
  }
  seat.core = reader.yes_no("core").value_or(false);
  seat.votes = seat.role == Role::chair || seat.role == Role::member;
  seat.difficulty = static_cast<std::uint8_t>(reader.need_whole("difficulty", 1, 3).value_or(1));
  content.portrait = read_portrait(reader);
  if (const Node* sex = reader.need("sex")) {
    content.sex = bench.reading.word_among(*sex, kSexes) == 1 ? Sex::m : Sex::f;
  }
  static_cast<void>(reader.yes_no("deputy"));
  read_knows(bench, reader.take("knows"), seat);
  read_attitudes(bench, reader.members("attitudes"), seat);
  seat.listens = static_cast<std::uint8_t>(reader.whole("listens", 0, 10).value_or(seat.listens));
  read_temper(bench, reader.take("temper"), seat.temper);
  read_set<rules::IssueId>(bench, reader.list("interests"), NameKind::issues, seat.interests);
  read_set<rules::RecommendationId>(bench, reader.list("wants"), NameKind::recommendations, seat.wants);
  const auto dreads = reader.list("dreads");
  read_set<rules::RecommendationId>(bench, dreads, NameKind::recommendations, seat.dreads);
  report_wanted_and_dreaded(bench, dreads, seat);
  read_never(bench, reader.take("never"), seat);
  read_goals(bench, reader.list("goals"), seat);
  reader.finish();
  bench.script.seats.push_back(std::move(seat));
  bench.content.seats.push_back(std::move(content));
}

/// Exactly one seat of the role, and it is always played.
rules::SeatId only_seat(Workbench& bench, Role role) {
  rules::SeatId found;
  const NameTable& table = bench.names[NameKind::seats];
  const std::string name(rules::name_of(role));
  for (std::size_t i = 0; i < bench.script.seats.size(); ++i) {
    if (bench.script.seats[i].role != role) continue;
    if (!found.is_none()) {
      bench.reading.report(Code::role_twice, *table[i].node, table[i].id, name);
    } else if (!bench.script.seats[i].core) {
      bench.reading.report(Code::role_not_core, *table[i].node, table[i].id, name);
    }
    found = rules::SeatId(i);
  }
  const Node* list = bench.root.member("seats");
  if (found.is_none() && list != nullptr) bench.reading.report(Code::role_missing, *list, name);
  return found;
}

/// Core seats first, then others with attitudes as far as there is room: bots never play those, a person may
/// leave one to them.
void number_minds(Workbench& bench) {
  std::size_t minds = 0;
  const auto give = [&](rules::Seat& seat) {
    if (minds < rules::kMaxMinds) seat.mind = static_cast<std::uint8_t>(minds);
    ++minds;
  };
  for (std::size_t i = 0; i < bench.script.seats.size(); ++i) {
    if (!bench.script.seats[i].core) continue;
    if (minds == rules::kMaxMinds) {
      bench.reading.report(Code::too_many_minds, *bench.names[NameKind::seats][i].node,
                           std::to_string(rules::kMaxMinds));
    }
    give(bench.script.seats[i]);
  }
  for (std::size_t i = 0; i < bench.script.seats.size(); ++i) {
    const bool has_stand = bench.names[NameKind::seats][i].node->member("attitudes") != nullptr;
    if (!bench.script.seats[i].core && has_stand) give(bench.script.seats[i]);
  }
}

bool is_deputy(const Node& element) {
  const Node* deputy = element.member("deputy");
  return deputy != nullptr && deputy->kind == Node::Kind::boolean && deputy->yes;
}

/// The seat marked as deputy; otherwise the first core member in the order of the file.
void choose_deputy(Workbench& bench) {
  rules::SeatId marked;
  rules::SeatId first;
  for (const rules::SeatId id : bench.content.seats_in_order) {
    const rules::Seat& seat = bench.script.seats[id.index()];
    const Node& element = *bench.names[NameKind::seats][id.index()].node;
    const bool fits = seat.role == Role::member && seat.core;
    if (fits && first.is_none()) first = id;
    if (!is_deputy(element)) continue;
    if (!fits || !marked.is_none())
      bench.reading.report(Code::bad_deputy, *element.member("deputy"), element.member("id")->text);
    marked = id;
  }
  bench.script.deputy = marked.is_none() ? first : marked;
}

}  // namespace

void compile_seats(Workbench& bench) {
  const NameTable& table = bench.names[NameKind::seats];
  for (const NameTable::Entry& entry : table.entries()) compile_seat(bench, *entry.node);
  bench.script.names.seats = table.ids();
  for (std::size_t i = 0; i < table.size(); ++i) {
    bench.content.seats_in_order.emplace_back(i);
    if (bench.script.seats[i].votes) bench.script.voters.add(rules::SeatId(i));
    if (bench.script.seats[i].core) bench.script.core.add(rules::SeatId(i));
  }
  std::ranges::sort(bench.content.seats_in_order, {},
                    [&](rules::SeatId id) { return table[id.index()].node->at; });
  number_minds(bench);
  bench.script.chair = only_seat(bench, Role::chair);
  bench.script.secretary = only_seat(bench, Role::secretary);
  bench.script.akim = only_seat(bench, Role::akim);
  choose_deputy(bench);
}

}  // namespace kenes::scenario
