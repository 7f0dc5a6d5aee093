// Templates of recommendations. What must be established before one may be proposed is compiled with the
// other conditions.

#include <algorithm>

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

/// The keys of a recommendation's own texts: a slot of that name would give `recommendation.x.reply.accepted`
/// twice.
constexpr std::string_view kTakenBySlots[] = {"reply"};

void read_options(Workbench& bench, std::span<const Node> list, rules::Slot& slot,
                  std::vector<std::string>& names) {
  LocalIds ids(bench.reading, "options");
  for (const Node& element : list) {
    if (ids.size() == rules::kMaxOptions) {
      bench.reading.report(Code::too_many_options, element, std::to_string(rules::kMaxOptions));
      break;
    }
    ObjectReader reader(bench.reading, element);
    ids.take(reader);
    slot.fit.push_back(static_cast<std::uint8_t>(reader.need_whole("fit", 0, 2).value_or(0)));
    reader.finish();
  }
  names = std::move(ids).ids();
}

void check_slot(const Workbench& bench, const Node& element, const rules::Slot& slot) {
  const Node* options = element.member("options");
  if (options == nullptr || options->children.empty()) return;
  const std::string name = element.member("id") == nullptr ? "" : element.member("id")->text;
  if (slot.fit.size() == 1) {
    bench.reading.report(Code::slot_without_choice, element, name);
  } else if (std::ranges::find(slot.fit, 2) == slot.fit.end()) {
    bench.reading.report(Code::slot_without_strong, element, name);
  }
}

void read_slots(Workbench& bench, ObjectReader& reader, rules::Recommendation& recommendation) {
  LocalIds ids(bench.reading, "slots", kTakenBySlots);
  auto& option_names = bench.script.names.options.emplace_back();
  std::size_t addressees = 0;
  const auto list = reader.need_list("slots");
  for (const Node& element : list) {
    if (ids.size() == rules::kMaxSlots) {
      bench.reading.report(Code::too_many_slots, element, std::to_string(rules::kMaxSlots));
      break;
    }
    ObjectReader slot_reader(bench.reading, element);
    ids.take(slot_reader);
    rules::Slot slot;
    slot.kind = slot_reader.need_word<rules::SlotKind>("kind").value_or(rules::SlotKind::action);
    read_options(bench, slot_reader.need_list("options"), slot, option_names.emplace_back());
    slot_reader.finish();
    check_slot(bench, element, slot);
    const bool is_addressee =
        element.member("kind") != nullptr && element.member("kind")->text == "addressee";
    if (is_addressee && ++addressees == 2) bench.reading.report(Code::addressee_twice, element);
    recommendation.slots.push_back(std::move(slot));
  }
  if (addressees == 0 && !list.empty())
    bench.reading.report(Code::no_addressee, *reader.node().member("slots"));
  bench.script.names.slots.push_back(std::move(ids).ids());
}

void compile_recommendation(Workbench& bench, const Node& element) {
  rules::Recommendation recommendation;
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  const Node* issue = reader.need("issue");
  const auto place =
      issue == nullptr ? std::nullopt : refer(bench.reading, bench.names, NameKind::issues, *issue);
  if (place) recommendation.issue = rules::IssueId(*place);
  const Node* about = reader.need("about");
  const auto claims = reader.list("about");
  read_set<rules::ClaimId>(bench, claims, NameKind::claims, recommendation.about);
  if (about != nullptr && about->kind == Node::Kind::list && claims.empty()) {
    bench.reading.report(Code::about_nothing, *about);
  }
  static_cast<void>(reader.text("allowed"));
  read_slots(bench, reader, recommendation);
  reader.finish();
  bench.script.recommendations.push_back(std::move(recommendation));
}

}  // namespace

void compile_recommendations(Workbench& bench) {
  const NameTable& table = bench.names[NameKind::recommendations];
  for (const NameTable::Entry& entry : table.entries()) compile_recommendation(bench, *entry.node);
  bench.script.names.recommendations = table.ids();
}

}  // namespace kenes::scenario
