#pragma once
// Inside the reader: what documents wear. Each is drawn on a Paper at its present height and moves it on.

#include "ui/paper.hpp"

namespace kenes::ui {

/// Two rules with a ram's horn between them.
void letterhead(Paper& paper);
/// Title and origin as `centred` or from the left margin.
void heading(Paper& paper, const DocumentModel& document, bool centred);
/// What stands below the last line: nothing, an empty line to sign on, a signature, a signature with a round
/// seal. It follows from kind and reliability, so it shows no more than they do.
void signing(Paper& paper, const DocumentModel& document);
/// The sketch of a photograph or map, as a print with a white rim.
void print(Paper& paper, const DocumentModel& document);

/// Draws line `at` in the dress of the document's kind; true: it was pressed.
[[nodiscard]] bool draw_line(Paper& paper, const DocumentModel& document, std::size_t at,
                             const DocumentLook& look);

}  // namespace kenes::ui
