#include "records/by_hand.hpp"

#include <algorithm>

namespace kenes::records {

void add_by_hand(Page& page, const Voice& voice, const std::vector<std::string>& holds,
                 std::span<const std::string_view> written) {
  for (const std::string& key : holds) {
    if (std::ranges::find(written, key) != written.end()) continue;
    page.paragraph(voice.say("minutes_page.by_hand", {{"what", voice.say(key)}, {"blank", kBlank}}));
  }
}

}  // namespace kenes::records
