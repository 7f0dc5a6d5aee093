// Which of several wordings is said.

#include <algorithm>
#include <bit>

#include "records/story_parts.hpp"

namespace kenes::records::detail {
namespace {

using namespace rules;

std::size_t wordings_of(const Voice& voice, const std::string& key) {
  std::size_t count = 0;
  while (voice.catalogue.has(voice.language, key + "." + std::to_string(count + 1))) ++count;
  return count;
}

}  // namespace

std::string Teller::wording_of(const std::string& key, std::size_t so_far, const text::Args& args) const {
  return wording_in(key, key, so_far, args);
}

std::string Teller::wording_in(const std::string& family, const std::string& key, std::size_t so_far,
                               const text::Args& args) const {
  const std::size_t count = std::max<std::size_t>(wordings_of(voice, key), 1);
  const std::uint64_t hearing = mix64(0x9E3779B97F4A7C15ULL + step.before.variant.raw,
                                      0xD1342543DE82EF95ULL + step.before.present.word());
  const std::uint64_t begin =
      mix64(hearing ^ hash_bytes(family.data(), family.size()), 0xA0761D6478BD642FULL);
  return voice.say(key + "." + std::to_string((begin + so_far) % count + 1), args);
}

std::size_t questions_so_far(const Hearing& hearing) {
  std::size_t count = 0;
  for (const ClaimState& claim : hearing.claims.items) count += claim.asked;
  return count;
}

std::size_t turns_so_far(const Hearing& hearing) {
  std::size_t count = 0;
  for (const std::uint8_t turns : hearing.turns.items) count += turns;
  return count;
}

/// A paper that lay there already is read too, so the table alone does not count them.
std::size_t papers_so_far(const Hearing& hearing) {
  std::size_t count = hearing.on_table.size();
  for (const std::uint64_t bearings : hearing.shown)
    count += 2U * static_cast<std::size_t>(std::popcount(bearings));
  return count;
}

std::size_t talks_so_far(const Hearing& hearing) {
  std::size_t count = 0;
  for (const std::uint8_t approaches : hearing.approaches.items) count += approaches;
  return count;
}

std::size_t votes_so_far(const Hearing& hearing) {
  return static_cast<std::size_t>(
      std::count_if(hearing.motions.items.begin(), hearing.motions.items.end(), [](const Motion& motion) {
        return motion.state == MotionState::adopted || motion.state == MotionState::rejected;
      }));
}

std::size_t records_so_far(const Hearing& hearing) {
  return static_cast<std::size_t>(
      std::count_if(hearing.claims.items.begin(), hearing.claims.items.end(),
                    [](const ClaimState& claim) { return claim.is(ClaimState::was_recorded); }));
}

}  // namespace kenes::records::detail
