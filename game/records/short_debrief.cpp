#include "records/short_debrief.hpp"

#include <algorithm>

#include "records/debrief.hpp"
#include "records/told.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using assess::Facts;

constexpr std::size_t kMissedInShort = 4;

/// Claims that were left open though a paper would have settled them, in the report's order.
std::vector<ClaimId> missed_claims(const Voice& voice, const Facts& facts) {
  std::vector<ClaimId> missed = claims_read_out(voice.script, facts);
  std::erase_if(missed, [&](ClaimId id) { return claim_told(voice, facts, id).proofs.empty(); });
  return missed;
}

/// Of them those worth a minute: first what this seat could have proved itself, then by weight.
ClaimSet missed_first(const Script& script, const Facts& facts, std::vector<ClaimId> missed, SeatId seat) {
  const auto rank = [&](ClaimId id) {
    const bool own = std::ranges::any_of(facts.claims[id.index()].unused,
                                         [&](const assess::Proof& proof) { return proof.holders.has(seat); });
    return (own ? 10 : 0) + script.claims[id.index()].weight;
  };
  std::ranges::stable_sort(missed, [&](ClaimId a, ClaimId b) { return rank(a) > rank(b); });
  ClaimSet first;
  for (std::size_t i = 0; i < std::min(missed.size(), kMissedInShort); ++i) first.add(missed[i]);
  return first;
}

}  // namespace

Page missed_claims_page(const Voice& voice, const Facts& facts, SeatId seat) {
  const std::vector<ClaimId> missed = missed_claims(voice, facts);
  const ClaimSet first = missed_first(voice.script, facts, missed, seat);
  Page page = claims_head_page(voice, facts);
  for (const ClaimId id : missed) {
    if (!first.has(id)) continue;
    page.item(voice.say("debrief.claim.missed_one", {{"claim", voice.quoted_claim(id)}}));
    page.detail(claim_told(voice, facts, id).proofs.front());
  }
  if (missed.size() > first.size())
    page.item(voice.say("debrief.claim.missed_more", {{"n", missed.size() - first.size()}}));
  return page;
}

Page short_debrief_page(const Voice& voice, const Facts& facts, SeatId seat) {
  Page page = ending_page(voice, facts);
  page.append(why_page(voice, facts));
  if (!seat.is_none()) page.append(seat_page(voice, facts, seat));
  page.append(missed_claims_page(voice, facts, seat));
  page.append(procedure_page(voice, facts));
  page.append(year_page(voice, facts));
  return page;
}

}  // namespace kenes::records
