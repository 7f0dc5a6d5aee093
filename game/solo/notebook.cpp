#include "solo/notebook.hpp"

#include <algorithm>

namespace kenes::solo {
namespace {

using namespace rules;
using assess::Facts;
using assess::Slip;

constexpr std::array<std::string_view, assess::kSlipKinds> kSlips{
    "vote_without_reading",  "order_wrongly_dismissed", "order_wrongly_upheld",
    "interest_not_declared", "commitment_not_recorded", "turn_overran",
    "phase_overran",         "turn_cut_short",          "wrong_addressee",
    "commitment_left_vague"};

/// Whether the person could have settled it: with a paper of their own, or one that lay there for all.
bool was_in_reach(const assess::ClaimFacts& claim, SeatId seat) {
  if (!claim.delivered || claim.reached >= Progress::confirmed) return false;
  return std::any_of(claim.unused.begin(), claim.unused.end(),
                     [&](const assess::Proof& proof) { return proof.on_table || proof.holders.has(seat); });
}

bool has_asked(const assess::ClaimFacts& claim, SeatId seat) {
  return std::any_of(claim.questions.begin(), claim.questions.end(),
                     [&](const assess::Question& question) { return question.by == seat; });
}

/// Facts name the hearing's slips, not whose they were; whose power it was in follows from the office. What
/// follows from none is left out.
bool is_own(const Script& script, const Facts& facts, const Slip& slip, SeatId seat) {
  switch (slip.kind) {
    case Slip::Kind::vote_without_reading:
    case Slip::Kind::order_wrongly_dismissed:
    case Slip::Kind::order_wrongly_upheld:
    case Slip::Kind::turn_cut_short:
      return seat == script.chair;
    case Slip::Kind::commitment_not_recorded:
      return seat == script.secretary;
    case Slip::Kind::interest_not_declared: {
      const IssueId issue = script.recommendations[slip.recommendation.index()].issue;
      return script.seats[seat.index()].interests.has(issue) && !facts.hearing.declared[issue].has(seat);
    }
    case Slip::Kind::wrong_addressee:
      return facts.hearing.motions[motion_of(facts.hearing, slip.recommendation)].proposer == seat;
    case Slip::Kind::commitment_left_vague:
      return has_asked(facts.claims[slip.claim.index()], seat) ||
             script.claims[slip.claim.index()].answers == seat;
    case Slip::Kind::turn_overran:
    case Slip::Kind::phase_overran:
      return false;
  }
  return false;
}

}  // namespace

std::vector<Mistake> mistakes_of(const Script& script, const Facts& facts, SeatId seat) {
  std::vector<Mistake> all;
  for (std::size_t i = 0; i < facts.claims.size(); ++i) {
    if (!was_in_reach(facts.claims[i], seat)) continue;
    all.push_back(
        {Mistake::Kind::claim, ClaimId(i), {}, script.names.scenario + "/claim/" + script.names.claims[i]});
  }
  for (const Slip& slip : facts.slips) {
    if (!is_own(script, facts, slip, seat)) continue;
    const std::string key =
        script.names.scenario + "/slip/" + std::string(kSlips[static_cast<std::size_t>(slip.kind)]);
    const auto same = [&](const Mistake& one) { return one.key == key; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back({Mistake::Kind::slip, {}, slip, key});
  }
  return all;
}

bool was_read(const Notebook& notebook, const std::string& journal) {
  return std::find(notebook.read.begin(), notebook.read.end(), journal) != notebook.read.end();
}

void note_mistakes(Notebook& notebook, const std::string& journal, const std::vector<Mistake>& mistakes,
                   Day today) {
  if (was_read(notebook, journal)) return;
  notebook.read.push_back(journal);
  for (const Mistake& mistake : mistakes) {
    const auto at = std::find_if(notebook.entries.begin(), notebook.entries.end(),
                                 [&](const NotebookEntry& entry) { return entry.key == mistake.key; });
    NotebookEntry& entry = at == notebook.entries.end() ? notebook.entries.emplace_back() : *at;
    entry.key = mistake.key;
    entry.journal = journal;
    entry.rung = 0;
    entry.due = today;
  }
}

std::size_t due_count(const Notebook& notebook, Day today) {
  return static_cast<std::size_t>(
      std::count_if(notebook.entries.begin(), notebook.entries.end(),
                    [&](const NotebookEntry& entry) { return !entry.learnt() && entry.due <= today; }));
}

std::optional<std::size_t> next_due(const Notebook& notebook, Day today) {
  std::optional<std::size_t> next;
  for (std::size_t i = 0; i < notebook.entries.size(); ++i) {
    const NotebookEntry& entry = notebook.entries[i];
    if (entry.learnt() || entry.due > today) continue;
    if (!next || entry.due < notebook.entries[*next].due) next = i;
  }
  return next;
}

void answer(NotebookEntry& entry, bool right, Day today) {
  ++entry.asked;
  entry.rung = right ? entry.rung + 1 : 0;
  const auto distance = static_cast<std::size_t>(std::max(entry.rung - 1, 0));
  entry.due = today + kDistances[std::min(distance, kDistances.size() - 1)];
}

}  // namespace kenes::solo
