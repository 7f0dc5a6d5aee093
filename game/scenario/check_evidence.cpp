// Whether claims can be settled and evidence can matter.

#include <algorithm>

#include "rules/rules.hpp"
#include "scenario/check_structure.hpp"

namespace kenes::scenario {
namespace {

using rules::Bearing;
using rules::ClaimId;
using rules::EvidenceId;
using rules::Truth;
using rules::Variant;

/// What single pieces of evidence would do to a claim where this variant is drawn.
struct Proof {
  bool supports = false;
  bool contradicts = false;
  bool explains = false;
  [[nodiscard]] bool any() const { return supports || contradicts || explains; }
};

Proof decisive_proof(const Workbench& bench, const Possible& possible, ClaimId claim,
                     const Variant& variant) {
  Proof proof;
  for (std::size_t i = 0; i < bench.script.evidence.size(); ++i) {
    if (!possible.within_reach(EvidenceId(i), variant)) continue;
    const rules::Evidence& piece = bench.script.evidence[i];
    for (const rules::Bears& bears : piece.bears) {
      if (bears.on != claim || bears.strength * piece.reliability < rules::kDecisiveWeight) continue;
      proof.supports = proof.supports || bears.how == Bearing::supports;
      proof.contradicts = proof.contradicts || bears.how == Bearing::contradicts;
      proof.explains = proof.explains || bears.how == Bearing::explains;
    }
  }
  return proof;
}

bool proves_the_opposite(const Proof& proof, Truth truth) {
  if (truth == Truth::accurate) return proof.contradicts && !proof.supports;
  if (truth == Truth::overstated) return proof.supports && !proof.contradicts;
  return false;
}

void check_claim(Workbench& bench, const Possible& possible, std::size_t place) {
  std::string undecided;
  std::string opposite;
  for (std::size_t v = 0; v < bench.script.variants.size(); ++v) {
    const Variant& variant = bench.script.variants[v];
    const std::string& name = bench.names[NameKind::variants][v].id;
    const Truth truth = variant.truth[place];
    const Proof proof = decisive_proof(bench, possible, ClaimId(place), variant);
    if (!proof.any() && truth != Truth::unverifiable) undecided += (undecided.empty() ? "" : ", ") + name;
    if (proves_the_opposite(proof, truth)) opposite += (opposite.empty() ? "" : ", ") + name;
  }
  if (!undecided.empty()) report_at(bench, Code::claim_undecided, NameKind::claims, place, undecided);
  if (!opposite.empty()) report_at(bench, Code::proof_against_truth, NameKind::claims, place, opposite);
}

bool is_moved_by_script(const Workbench& bench, EvidenceId piece) {
  return bench.usage.revealed.has(piece) || bench.usage.given.has(piece);
}

void check_piece(Workbench& bench, const Possible& possible, std::size_t place) {
  const EvidenceId piece(place);
  if (bench.script.evidence[place].bears.empty()) {
    report_at(bench, Code::evidence_bears_on_nothing, NameKind::evidence, place);
  }
  std::string out_of_reach;
  std::string extra_only;
  bool is_somewhere = false;
  for (std::size_t v = 0; v < bench.script.variants.size(); ++v) {
    const Variant& variant = bench.script.variants[v];
    if (variant.without.has(piece)) continue;
    is_somewhere = true;
    const std::string& name = bench.names[NameKind::variants][v].id;
    if (!possible.within_reach(piece, variant)) {
      out_of_reach += (out_of_reach.empty() ? "" : ", ") + name;
      continue;
    }
    const bool needs_holder = !variant.on_table.has(piece) && !is_moved_by_script(bench, piece);
    if (needs_holder && (variant.holders[place] & bench.script.core).empty()) {
      extra_only += (extra_only.empty() ? "" : ", ") + name;
    }
  }
  if (!is_somewhere && !is_moved_by_script(bench, piece)) {
    report_at(bench, Code::evidence_never_there, NameKind::evidence, place);
  }
  if (!out_of_reach.empty())
    report_at(bench, Code::evidence_out_of_reach, NameKind::evidence, place, out_of_reach);
  if (!extra_only.empty()) report_at(bench, Code::held_by_extra_only, NameKind::evidence, place, extra_only);
}

/// Explained is what was not said, or not so. Where a claim is accurate whenever the paper is there, it is
/// most likely the wrong claim.
void check_explanations(Workbench& bench, std::size_t place) {
  const auto& variants = bench.script.variants;
  const auto is_there = [&](const Variant& variant) { return !variant.without.has(EvidenceId(place)); };
  for (const rules::Bears& bears : bench.script.evidence[place].bears) {
    if (bears.how != Bearing::explains || std::ranges::none_of(variants, is_there)) continue;
    const bool needed = std::ranges::any_of(variants, [&](const Variant& variant) {
      return is_there(variant) && variant.truth[bears.on.index()] != Truth::accurate;
    });
    const std::string& claim = bench.names[NameKind::claims][bears.on.index()].id;
    if (!needed) report_at(bench, Code::nothing_to_explain, NameKind::evidence, place, claim);
  }
}

bool is_told_apart(const rules::Script& script, std::size_t variant) {
  return std::ranges::any_of(script.code, [&](const rules::Step& step) {
    return step.op == rules::Step::Op::fact && step.fact == rules::Fact::variant && step.a == variant;
  });
}

bool are_alike(const Variant& one, const Variant& other) {
  return one.truth == other.truth && one.holders == other.holders && one.on_table == other.on_table &&
         one.without == other.without && one.variables == other.variables && one.trust == other.trust &&
         one.guard == other.guard;
}

void check_variants(Workbench& bench) {
  const auto& variants = bench.script.variants;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool told_apart = is_told_apart(bench.script, i) || is_told_apart(bench.script, j);
      if (told_apart || !are_alike(variants[i], variants[j])) continue;
      report_at(bench, Code::variants_alike, NameKind::variants, i, bench.names[NameKind::variants][j].id);
      break;
    }
  }
}

}  // namespace

void check_report(Workbench& bench, const Possible& possible) {
  for (std::size_t i = 0; i < bench.script.claims.size(); ++i) check_claim(bench, possible, i);
}

void check_evidence(Workbench& bench, const Possible& possible) {
  for (std::size_t i = 0; i < bench.script.evidence.size(); ++i) {
    check_piece(bench, possible, i);
    check_explanations(bench, i);
  }
  check_variants(bench);
}

}  // namespace kenes::scenario
