// Evidence and the variants, which say what holds in one play.

#include <algorithm>

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::ClaimId;
using rules::EvidenceId;
using rules::SeatId;

constexpr std::size_t kFewestLines = 3;  // Fewer are no choice.

struct Holders {
  rules::SeatSet seats;
  bool is_public = false;
};

void add_holder(const Workbench& bench, const Node& node, Holders& holders) {
  if (node.kind == Node::Kind::text && node.text == "public") {
    if (holders.is_public) bench.reading.report(Code::listed_twice, node, node.text);
    holders.is_public = true;
    return;
  }
  const auto place = refer(bench.reading, bench.names, NameKind::seats, node);
  if (!place) return;
  if (holders.seats.has(SeatId(*place))) bench.reading.report(Code::listed_twice, node, node.text);
  holders.seats.add(SeatId(*place));
}

/// One name or a list of them.
Holders read_holders(const Workbench& bench, const Node* node) {
  Holders holders;
  if (node == nullptr) return holders;
  if (node->kind == Node::Kind::text) {
    add_holder(bench, *node, holders);
  } else if (const std::vector<Node>* list = bench.reading.list(*node)) {
    for (const Node& element : *list) add_holder(bench, element, holders);
  }
  return holders;
}

void read_bears(Workbench& bench, std::span<const Node> list, const LocalIds& lines,
                rules::Evidence& evidence) {
  for (const Node& element : list) {
    ObjectReader reader(bench.reading, element);
    rules::Bears bears;
    const Node* on = reader.need("on");
    const auto claim =
        on == nullptr ? std::nullopt : refer(bench.reading, bench.names, NameKind::claims, *on);
    bears.how = reader.need_word<rules::Bearing>("how").value_or(rules::Bearing::supports);
    bears.strength = static_cast<std::uint8_t>(reader.need_whole("strength", 1, 3).value_or(1));
    const Node* line = reader.need("line");
    bears.line = static_cast<std::uint8_t>(line == nullptr ? 0 : lines.find(*line).value_or(0));
    reader.finish();
    if (!claim) continue;
    bears.on = ClaimId(*claim);
    if (std::ranges::find(evidence.bears, bears.on, &rules::Bears::on) != evidence.bears.end()) {
      bench.reading.report(Code::bears_twice, *on, on->text);
    }
    evidence.bears.push_back(bears);
  }
}

LocalIds read_lines(Workbench& bench, ObjectReader& reader) {
  LocalIds lines(bench.reading, "lines");
  const auto list = reader.need_list("lines");
  for (const Node& element : list) {
    if (lines.size() == rules::kMaxLinesOfEvidence) {
      bench.reading.report(Code::too_many_lines, element, std::to_string(rules::kMaxLinesOfEvidence));
      break;
    }
    ObjectReader line(bench.reading, element);
    lines.take(line);
    line.finish();
  }
  if (!list.empty() && list.size() < kFewestLines) {
    bench.reading.report(Code::too_few_lines, *reader.node().member("lines"), std::to_string(list.size()));
  }
  return lines;
}

void compile_piece(Workbench& bench, const Node& element) {
  rules::Evidence evidence;
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  evidence.kind = reader.need_word<rules::EvidenceKind>("kind").value_or(rules::EvidenceKind::act);
  static_cast<void>(reader.need("held_by"));
  evidence.reliability = static_cast<std::uint8_t>(reader.need_whole("reliability", 1, 3).value_or(1));
  LocalIds lines = read_lines(bench, reader);
  evidence.lines = static_cast<std::uint8_t>(lines.size());
  const Node* aloud = reader.need("aloud");
  evidence.aloud = static_cast<std::uint8_t>(aloud == nullptr ? 0 : lines.find(*aloud).value_or(0));
  read_bears(bench, reader.list("bears"), lines, evidence);
  reader.finish();
  bench.script.evidence.push_back(std::move(evidence));
  bench.script.names.evidence_lines.push_back(std::move(lines).ids());
}

/// Gives each bearing its own number.
void number_bearings(Workbench& bench) {
  std::size_t bit = 0;
  for (std::size_t i = 0; i < bench.script.evidence.size(); ++i) {
    for (rules::Bears& bears : bench.script.evidence[i].bears) {
      if (bit == rules::kMaxBearings) {
        bench.reading.report(Code::too_many_bearings, *bench.names[NameKind::evidence][i].node,
                             std::to_string(rules::kMaxBearings));
      }
      bears.bit = static_cast<std::uint8_t>(std::min(bit, rules::kMaxBearings - 1));
      ++bit;
    }
  }
}

std::int64_t whole_or(const Node* node, std::int64_t otherwise) {
  return node != nullptr && node->kind == Node::Kind::whole ? node->number : otherwise;
}

/// What holds where a variant says nothing.
rules::Variant common_ground(const Workbench& bench) {
  rules::Variant variant;
  const auto& claims = bench.names[NameKind::claims].entries();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Node* truth = claims[i].node->member("truth");
    const auto named = truth == nullptr ? std::nullopt : rules::named<rules::Truth>(truth->text);
    variant.truth[i] = named.value_or(rules::Truth::accurate);
  }
  const auto& evidence = bench.names[NameKind::evidence].entries();
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Holders holders = read_holders(bench, evidence[i].node->member("held_by"));
    variant.holders[i] = holders.seats;
    if (holders.is_public) variant.on_table.add(EvidenceId(i));
  }
  std::ranges::copy(bench.starts, variant.variables.begin());
  variant.trust =
      static_cast<std::uint8_t>(std::clamp<std::int64_t>(whole_or(bench.root.member("trust"), 0), 0, 100));
  variant.guard =
      static_cast<std::uint8_t>(std::clamp<std::int64_t>(whole_or(bench.root.member("guard"), 0), 0, 10));
  return variant;
}

void read_truths(Workbench& bench, std::span<const Node> members, rules::Variant& variant) {
  for (const Node& member : members) {
    const auto claim = refer_by_key(bench, NameKind::claims, member);
    const auto truth = bench.reading.word<rules::Truth>(member);
    if (claim && truth) variant.truth[*claim] = *truth;
  }
}

void read_held_by(Workbench& bench, std::span<const Node> members, rules::Variant& variant) {
  for (const Node& member : members) {
    const auto evidence = refer_by_key(bench, NameKind::evidence, member);
    const Holders holders = read_holders(bench, &member);
    if (!evidence) continue;
    const EvidenceId id(*evidence);
    variant.holders[*evidence] = holders.seats;
    variant.on_table.remove(id);
    if (holders.is_public) variant.on_table.add(id);
    if (variant.without.has(id)) bench.reading.report(Code::held_and_without, member.key_at, member.key);
  }
}

void read_start(Workbench& bench, const Node& member, rules::Variant& variant) {
  if (member.key == "trust") {
    variant.trust = static_cast<std::uint8_t>(bench.reading.whole(member, 0, 100).value_or(0));
  } else if (member.key == "guard") {
    variant.guard = static_cast<std::uint8_t>(bench.reading.whole(member, 0, 10).value_or(0));
  } else if (bench.names[NameKind::flags].find(member.key)) {
    bench.reading.report(Code::not_for_flags, member.key_at, "start");
  } else if (const auto place = refer_by_key(bench, NameKind::variables, member)) {
    const rules::Variable& range = bench.script.variables[*place];
    const auto value = bench.reading.whole(member, -32'000, 32'000);
    if (!value) return;
    if (*value < range.least || *value > range.greatest) {
      bench.reading.report(Code::start_outside_range, member, std::to_string(*value),
                           std::to_string(range.least) + " … " + std::to_string(range.greatest));
      return;
    }
    variant.variables[*place] = static_cast<std::int16_t>(*value);
  }
}

void compile_variant(Workbench& bench, const Node& element, const rules::Variant& ground) {
  rules::Variant variant = ground;
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  const auto weight = reader.need_whole("weight", 0, 1000);
  if (weight == 0) bench.reading.report(Code::variant_weight_zero, *element.member("weight"));
  variant.weight = static_cast<std::uint16_t>(weight.value_or(1));
  read_set<EvidenceId>(bench, reader.list("without"), NameKind::evidence, variant.without);
  read_truths(bench, reader.members("truth"), variant);
  read_held_by(bench, reader.members("held_by"), variant);
  for (const Node& member : reader.members("start")) read_start(bench, member, variant);
  reader.finish();
  for (const EvidenceId gone : variant.without) {
    variant.holders[gone.index()].clear();
    variant.on_table.remove(gone);
  }
  bench.script.variants.push_back(variant);
}

}  // namespace

void compile_evidence(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::evidence].entries())
    compile_piece(bench, *entry.node);
  bench.script.names.evidence = bench.names[NameKind::evidence].ids();
  number_bearings(bench);
}

void compile_variants(Workbench& bench) {
  const rules::Variant ground = common_ground(bench);
  const NameTable& table = bench.names[NameKind::variants];
  for (const NameTable::Entry& entry : table.entries()) {
    if (entry.node ==
        &bench.root) {  // None is written: there is one, in which everything is as it was declared.
      bench.script.variants.push_back(ground);
    } else {
      compile_variant(bench, *entry.node, ground);
    }
  }
  bench.script.names.variants = table.ids();
}

}  // namespace kenes::scenario
