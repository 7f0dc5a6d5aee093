#pragma once
// The minutes in short: what the law wants in them and this program knows. Number present, who spoke, the
// agenda and what was said on it, the votes with their arithmetic, the commitments, the resolution.

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

[[nodiscard]] Page minutes_page(const Voice& voice, const assess::Facts& facts);

}  // namespace kenes::records
