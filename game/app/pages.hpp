#pragma once
// Stories and pages on a terminal.

#include "app/terminal.hpp"
#include "records/page.hpp"
#include "records/story.hpp"

namespace kenes::app {

/// Neighbours that belong together are told as one.
void print(Terminal& terminal, const records::Voice& voice, const records::Story& story);
void print(Terminal& terminal, const records::Page& page);

}  // namespace kenes::app
