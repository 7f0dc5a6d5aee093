#pragma once
// What a person is told and asked when it is their turn, in words.

#include <string>
#include <vector>

#include "solo/menu.hpp"

namespace kenes::solo {

/// Why the person is asked and about what, a paragraph each. May be empty.
[[nodiscard]] std::vector<std::string> heading_of(const records::Voice& voice, const rules::SeatView& view,
                                                  const rules::Hearing& hearing);
/// What is asked first: the words of a choice that the script puts, otherwise what one does. Requires a menu
/// that is not empty.
[[nodiscard]] std::string question_of(const records::Voice& voice, const rules::Hearing& hearing,
                                      const rules::SeatView& view, const Menu& menu, const MenuLevel& level);

}  // namespace kenes::solo
