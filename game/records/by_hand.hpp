#pragma once
// What a document must hold by its rulebook and no part of it writes: a line to be filled in with a pen.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// Room for a hand.
inline constexpr const char* kBlank = "____________________";

/// `holds`: text keys of what must stand there; `written`: those that stand there already.
void add_by_hand(Page& page, const Voice& voice, const std::vector<std::string>& holds,
                 std::span<const std::string_view> written);

}  // namespace kenes::records
