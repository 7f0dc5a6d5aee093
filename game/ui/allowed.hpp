#pragma once
// What the person may ask about and show now, claim by claim and document by document. Whoever knows the
// hearing fills it in; models only pass it on.

#include <array>
#include <string>

#include "rules/ids.hpp"

namespace kenes::ui {

/// Why not, in words (`refusal.<code>`); empty: it may be done.
struct Allowed {
  std::array<std::string, rules::kMaxClaims> why_not_ask;
  std::array<std::string, rules::kMaxEvidence> why_not_show;
};

}  // namespace kenes::ui
