#pragma once
// A document taken by its card and laid upon something: Dear ImGui's dragging, in our words. Both act on what
// was drawn last.

#include <optional>
#include <string_view>

#include "rules/ids.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// The thing just drawn can be taken by the mouse and carried; `title` goes with it.
void carry(const Pen& pen, rules::EvidenceId evidence, std::string_view title);
/// Something may be laid upon the thing just drawn. What was laid there in this frame.
[[nodiscard]] std::optional<rules::EvidenceId> laid_here(const Pen& pen);
/// Whether a document is being carried.
[[nodiscard]] bool is_carrying();

}  // namespace kenes::ui
