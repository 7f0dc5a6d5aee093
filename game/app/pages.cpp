#include "app/pages.hpp"

namespace kenes::app {

using records::Block;
using records::StoryLine;

namespace {

void print(Terminal& terminal, const records::Voice& voice, const StoryLine& line) {
  const std::string words = records::printed(voice, line);
  switch (line.kind) {
    case StoryLine::Kind::heading:
      terminal.heading(words);
      break;
    case StoryLine::Kind::speech:
      terminal.paragraph(words, {"", "  "});
      break;
    case StoryLine::Kind::narrator:
      terminal.paragraph(words);
      break;
    default:
      terminal.paragraph(words, {"  * ", "    "});
      break;
  }
}

}  // namespace

void print(Terminal& terminal, const records::Voice& voice, const records::Story& story) {
  for (const StoryLine& line : records::gathered(voice, story)) print(terminal, voice, line);
}

void print(Terminal& terminal, const records::Page& page) {
  for (const Block& block : page.blocks()) {
    switch (block.kind) {
      case Block::Kind::heading:
        terminal.heading(block.text);
        break;
      case Block::Kind::paragraph:
        terminal.paragraph(block.text);
        break;
      case Block::Kind::item:
        terminal.paragraph(block.text, {"- ", "  "});
        break;
      case Block::Kind::detail:
        terminal.paragraph(block.text, {"  ", "  "});
        break;
    }
  }
  terminal.blank();
}

}  // namespace kenes::app
